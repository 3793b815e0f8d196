import { task } from 'mgr-scheduler';

export default task(function f() {
  const all = [0, -0, NaN, Infinity, -Infinity, 1.5, -1.5, 2147483647, -2147483648, 2147483648, 4294967295, 4294967296, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE, Number.MAX_VALUE, 1e21];
  const out: number[] = [];
  for (const x of all) {
    let kept = x;
    for (let i = 0; i < +'2'; i++) out.push(kept, -kept, 1 / kept);
  }
  return out;
});
export const args = [];
