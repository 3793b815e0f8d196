import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  function visit(x: number): number {
    say(trace, x);
    (visit as any) = (y: number) => say(trace, -y);
    return x * 2;
  }
  const first = [1, 2, 3].map(visit);
  const second = [4, 5].map(visit);
  let step = (x: number): number => {
    step = (y) => say(trace, y + 100);
    return say(trace, x);
  };
  const third = [6, 7].map(step);
  const fourth = [8].map(step);
  const fifth = [9, 10].map(function own(x): number {
    try {
      (own as any) = null;
    } catch (error) {
      say(trace, (error as Error).name);
    }
    return say(trace, x);
  });
  return [trace, first, second, third, fourth, fifth];
});
export const args = [];
