import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], list: number[]): number {
  const inner = (...list: number[]): number => {
    const size = list.length;
    say(trace, size);
    return size;
  };
  return inner(...list, 1) * list.length;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, [4, 5]), trace];
});
export const args = [];
