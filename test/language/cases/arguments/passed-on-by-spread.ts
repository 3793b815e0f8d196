import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function sum(trace: unknown[], ...all: number[]): number {
  let s = 0;
  for (const x of all) s += say(trace, x);
  return s;
}
function pass(_trace: unknown[], _first: number): number {
  return sum(...(arguments as unknown as [unknown[], number])) * 10;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [(pass as any)(trace, 1, 2, 3), trace];
});
export const args = [];
