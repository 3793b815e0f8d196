// no-safepoint: short for sure
import { task } from 'mgr-scheduler';

export default task(function f(m: number[]) {
  const out = new Array(9).fill(0);
  for (let r = 0; r < 3; r++) for (let c = 0; c < 3; c++) for (let k = 0; k < 3; k++) out[r * 3 + c] += m[r * 3 + k]! * m[k * 3 + c]!;
  return out;
});
export const args = [[1, 2, 3, 4, 5, 6, 7, 8, 9]];
