import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Primes {
  readonly list: number[] = [];
  constructor(n: number) {
    outer: for (let x = 2; this.list.length < n; x++) {
      for (const p of this.list) if (x % p === 0) continue outer;
      this.list.push(x);
    }
  }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  for (let i = 1; i <= n; i++) say(trace, new Primes(i).list.at(-1));
  return trace;
});
export const args = [5];
