import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(x: number) {
  const trace: unknown[] = [];
  const outer = (y: number): number => {
    const x = say(trace, y * 2);
    const inner = (z: number): number => {
      const y = z + x;
      const deepest = (x: number): number => say(trace, x + y);
      return deepest(1) + x;
    };
    return inner(100) + x + y;
  };
  return [outer(x), x, trace];
});
export const args = [3];
