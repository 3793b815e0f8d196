import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(_a: unknown, _b: unknown, _c = 1, _d?: unknown): number { return 0; }
function h(trace: unknown[], ...rest: unknown[]): number { return say(trace, rest.length); }
export default task(function f() {
  const trace: unknown[] = [];
  return [g.length, h.length, h(trace, 1, 2), ((_x: unknown, { y }: any) => y).length, g.name, h.name, trace];
});
export const args = [];
