import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const sum = ((k: number): number => { let s = 0; for (let i = 0; i < k; i++) s += say(trace, i); return s; })(n);
  const made = (function (this: any, x: number) { let s = 0; while (s < x) s += this.step; return s; }).call({ step: 4 }, say(trace, 10));
  const { next } = (() => { let at = say(trace, 50); return { next: () => ++at }; })();
  return [sum, made, next(), next(), trace];
});
export const args = [3];
