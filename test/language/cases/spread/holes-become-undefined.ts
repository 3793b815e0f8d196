import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  // biome-ignore lint: holes are the point
  const holes = [1, , 3] as (number | undefined)[];
  const out = [say(trace, 'a'), ...holes, say(trace, 'b')];
  return [out, 2 in out, Math.max(...[1, say(trace, 5)]), trace];
});
export const args = [];
