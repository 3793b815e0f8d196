import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  let factor = 1;
  class Scaler {
    constructor(readonly x: number) {}
    scaled(): number { let s = 0; for (let i = 0; i < this.x; i++) s += factor; return s; }
  }
  const one = new Scaler(3);
  for (let i = 0; i < n; i++) { factor = say(trace, i * 10); trace.push(one.scaled()); }
  return trace;
});
export const args = [3];
