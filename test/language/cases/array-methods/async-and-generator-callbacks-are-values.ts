import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const made = [1, 2].map(function* (x) { for (let i = 0; i < x; i++) yield i; });
  const counts = made.map((it) => [...it].length);
  const promises = [1].map(async (x) => { for (let i = 0; i < x; i++) await i; return x; });
  say(trace, counts.join());
  return [promises[0] instanceof Promise, trace];
});
export const args = [];
