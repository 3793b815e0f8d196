import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], ...rest: number[]): unknown {
  arguments[1] = 'new';
  arguments.length = 3;
  (arguments as any).mine = 'own';
  say(trace, rest.length);
  return [arguments[1], arguments.length, (arguments as any).mine, [...arguments].length, rest];
}
export default task(function f() {
  const trace: unknown[] = [];
  const [a, b, c, d, rest] = g(trace, 1, 2, 3, 4) as unknown[];
  return { a, b, c, d, rest, trace };
});
export const args = [];
