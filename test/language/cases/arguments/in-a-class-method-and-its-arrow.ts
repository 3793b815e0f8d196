import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Adder {
  total = 0;
  add(..._xs: number[]): this {
    const each = (from: number): void => {
      for (let i = from; i < arguments.length; i++) this.total += arguments[i] as number;
    };
    each(0);
    return this;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const adder = new Adder();
  for (let i = 0; i < +'3'; i++) say(trace, adder.add(i, i * 10).total);
  return trace;
});
export const args = [];
