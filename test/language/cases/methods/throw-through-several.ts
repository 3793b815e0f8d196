import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Layer {
  constructor(readonly name: string, readonly below: Layer | null) {}
  run(trace: unknown[], n: number): number {
    try {
      for (let i = 0; i < n; i++) say(trace, this.name + i);
      if (!this.below) throw new RangeError('bottom of ' + this.name);
      return this.below.run(trace, n - 1) + n;
    } finally {
      trace.push('leaves ' + this.name);
    }
  }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const top = new Layer('a', new Layer('b', new Layer('c', null)));
  try { top.run(trace, n); } catch (error) { say(trace, (error as Error).message); }
  return trace;
});
export const args = [3];
