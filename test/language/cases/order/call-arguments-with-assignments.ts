import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 1;
  const show = (...xs: unknown[]): string => xs.join();
  const out = show(x, (x = say(trace, 2)), x, x++, say(trace, x), (x += say(trace, 10)), x--, x);
  return [out, x, trace];
});
export const args = [];
