import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Bounce = number | (() => Bounce);
const even = (n: number, trace: unknown[]): Bounce => (n === 0 ? 1 : () => odd(say(trace, n - 1), trace));
const odd = (n: number, trace: unknown[]): Bounce => (n === 0 ? 0 : () => even(n - 1, trace));
export default task(function f(n: number) {
  const trace: unknown[] = [];
  let at: Bounce = even(n, trace);
  while (typeof at === 'function') at = at();
  say(trace, 'end');
  return [at, trace];
});
export const args = [6];
