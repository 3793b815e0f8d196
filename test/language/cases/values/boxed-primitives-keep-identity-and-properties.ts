import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const n: any = new Number(5);
  n.unit = 'cm';
  const s: any = new String('abc');
  const b = new Boolean(false);
  const same = [n, n];
  say(trace, n + 1);
  return [same[0] === same[1], n.unit, typeof n, s[1], s.length, b ? 'truthy' : 'falsy', n == 5, n === 5, Object.keys(s), trace];
});
export const args = [];
