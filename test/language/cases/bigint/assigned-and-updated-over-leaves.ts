import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a = 10n;
  const add = (by: bigint): bigint => { a += 100n; return say(trace, by); };
  a += add(1n);
  a *= add(2n);
  a **= say(trace, 2n);
  const before = a--;
  const o = { v: a };
  o.v -= add(5n);
  return [a, before, o.v, trace];
});
export const args = [];
