import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const fix = (g: any): any => ((x: any) => g((v: any) => x(x)(v)))((x: any) => g((v: any) => x(x)(v)));
  const sum = fix((self: (k: number) => number) => (k: number) => (k === 0 ? 0 : say(trace, k) + self(k - 1)));
  return [sum(n), trace];
});
export const args = [4];
