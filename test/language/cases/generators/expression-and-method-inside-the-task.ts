import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  let step = 1;
  const up = function* (): Generator<number> { for (let i = 0; i < n; i += step) yield i; };
  const o = { base: 100, *down() { for (let i = n; i > 0; i--) yield this.base + i; } };
  for (const x of up()) { say(trace, x); step = 2; }
  for (const x of o.down()) say(trace, x);
  return trace;
});
export const args = [4];
