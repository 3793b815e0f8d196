import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const xs: any = [1, 2, 3];
  Object.defineProperty(xs, 1, { get() { throw new RangeError('at one'); }, configurable: true });
  let kept: unknown;
  try { kept = xs.map((x: number) => say([], x)); } catch (error) { trace.push((error as Error).message); }
  const frozen = Object.freeze([3, 4]);
  try { frozen.forEach((_x, i) => { (frozen as number[])[i] = i; }); } catch (error) { trace.push((error as Error).name); }
  say(trace, 'end');
  return [kept, frozen, trace];
});
export const args = [];
