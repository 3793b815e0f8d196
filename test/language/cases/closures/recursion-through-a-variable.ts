import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  let go = (k: number): number => (k <= 0 ? 0 : say(trace, k) + go(k - 1));
  const first = go(n);
  const old = go;
  go = (k) => (k <= 0 ? 100 : 10 * k + old(k - 1));
  return [first, go(n), trace];
});
export const args = [3];
