import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Fib {
  static at(n: number): number { return n < 2 ? n : this.at(n - 1) + this.at(n - 2); }
}
class Shifted extends Fib { static override at(n: number): number { return super.at(n) + (n === 0 ? 1 : 0); } }
export default task(function f(n: number) {
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) say(trace, [Fib.at(i), Shifted.at(i)].join());
  return trace;
});
export const args = [6];
