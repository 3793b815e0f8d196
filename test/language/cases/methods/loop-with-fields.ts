import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Counter {
  value = 0;
  constructor(readonly step: number) {}
  run(trace: unknown[], n: number): number {
    for (let i = 0; i < n; i++) {
      this.value += this.step;
      trace.push(this.value);
    }
    return this.value;
  }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const c = new Counter(3);
  const results = [say(trace, c.run(trace, n)), c.run(trace, 2)];
  return { results, trace, value: c.value };
});
export const args = [4];
