import { task } from 'mgr-scheduler';

// `arguments` is there before the entry's safepoint, and the box of what is named too early behind it.
function down(n: number, trace: unknown[]): number {
  const early = () => given;
  try {
    early();
  } catch (error) {
    trace.push((error as Error).name);
  }
  // biome-ignore lint/complexity/noArguments: that is what is tried
  let given: unknown = arguments.length;
  trace.push(early(), n);
  given = n;
  return n === 0 ? 0 : down(n - 1, trace) + (early() as number);
}

export default task(function f() {
  const trace: unknown[] = [];
  return [down(4, trace), trace];
});
export const args = [];
