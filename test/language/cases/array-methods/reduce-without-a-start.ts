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
  const xs = [, 3, , 4, 5];
  const out = xs.reduce((a, x, i, all) => say(trace, a! * 10 + x! + i + (all === xs ? 0 : 1000)));
  return [out, [9].reduce((a) => say(trace, a)), trace];
});
export const args = [];
