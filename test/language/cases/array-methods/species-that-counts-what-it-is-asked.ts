import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs: any = [1, 2, 3];
  function Made(this: any, n: number): any { trace.push('length ' + n); return { made: true, length: n }; }
  xs.constructor = { get [Symbol.species]() { trace.push('species'); return Made; } };
  const out = xs.map((x: number) => say(trace, x));
  const some = xs.filter((x: number) => say(trace, x) > 1);
  return [out, some, trace];
});
export const args = [];
