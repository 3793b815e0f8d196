import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let xs = [1, 2, 3];
  const first = xs;
  const out = xs.map((x, _i, all) => { xs = [9]; return say(trace, x) + (all === first ? 100 : 0); });
  const same = first.filter((_x, _i, all) => { say(trace, all.length); return all === xs; });
  return [out, same, xs, trace];
});
export const args = [];
