import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const scale = { by: 3 };
  const out = [1, 2].map(function (this: typeof scale, x) { return say(trace, x * this.by); }, scale);
  const bare = [1].map(function (this: unknown) { return say(trace, this === undefined); });
  const arrow = [1].map((x) => say(trace, x), scale);
  return [out, bare, arrow, trace];
});
export const args = [];
