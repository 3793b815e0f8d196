import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  // biome-ignore lint: holes are the point
  const given = [1, , 3].forEach((x, i) => say(trace, `${x}@${i}`));
  return [given, trace];
});
export const args = [];
