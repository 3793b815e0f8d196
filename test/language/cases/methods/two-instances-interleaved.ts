import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Stepper {
  at = 0;
  constructor(readonly by: number) {}
  step(): number { for (let i = 0; i < this.by; i++) this.at++; return this.at; }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const a = new Stepper(1);
  const b = new Stepper(10);
  for (let i = 0; i < n; i++) say(trace, a.step() + b.step() * 1000);
  return [trace, a.at, b.at];
});
export const args = [3];
