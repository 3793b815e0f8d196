import { task } from 'mgr-scheduler';

// What a Proxy sees of a loop that ends early is what the language says, and nothing else.
export default task(function f() {
  const trace: string[] = [];
  const target = [1, 2, 3];
  const handler: ProxyHandler<number[]> = {};
  for (const trap of ['get', 'has', 'getPrototypeOf', 'ownKeys', 'getOwnPropertyDescriptor'] as const) {
    handler[trap] = (...args: unknown[]) => {
      trace.push(`${trap} ${String(args[1] ?? '')}`);
      return (Reflect[trap] as (...all: unknown[]) => never)(...args);
    };
  }
  const watched = new Proxy(target, handler);
  for (const x of watched) {
    trace.push(`item ${x}`);
    if (x === 2) break;
  }
  try {
    for (const x of watched) throw new Error(`${x}`);
  } catch (error) {
    trace.push((error as Error).message);
  }
  return trace;
});
export const args = [];
