import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any = 0;
  let b: any = 0;
  const set = (): string => { a = 'overwritten'; return say(trace, 'b'); };
  [a, b = set()] = ['a', undefined];
  const first = [a, b];
  [b = set(), a] = [undefined, 'last'];
  return [first, a, b, trace];
});
export const args = [];
