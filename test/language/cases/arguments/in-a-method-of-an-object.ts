import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = {
    total: 0,
    add(): number {
      for (let i = 0; i < arguments.length; i++) this.total += say(trace, arguments[i] as number);
      return this.total;
    },
  };
  const first = say(trace, (o.add as any)(1, 2));
  return [first, (o.add as any)(3), o.total, trace];
});
export const args = [];
