import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const sum = (...xs: number[]): number => { let s = 0; for (const x of xs) s += say(trace, x); return s; };
  function whose(this: any, x: number): unknown { say(trace, x); return [this, x]; }
  const me = { me: true };
  const [who, x] = whose.call(me, 5) as unknown[];
  return [sum.call(null, 1, 2), sum.apply(null, [3, 4]), who === me, x, Reflect.apply(sum, null, [5]), trace];
});
export const args = [];
