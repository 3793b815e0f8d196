import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Even {
  constructor(readonly n: number) {}
  check(trace: unknown[]): boolean {
    trace.push('even ' + this.n);
    return this.n === 0 ? true : new Odd(this.n - 1).check(trace);
  }
}
class Odd {
  constructor(readonly n: number) {}
  check(trace: unknown[]): boolean {
    trace.push('odd ' + this.n);
    return this.n === 0 ? false : new Even(this.n - 1).check(trace);
  }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  for (let i = n; i < n + 2; i++) say(trace, new Even(i).check(trace));
  return trace;
});
export const args = [3];
