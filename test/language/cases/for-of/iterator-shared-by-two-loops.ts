import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: string[] = [];
  const values = list.values();
  for (const x of values) {
    out.push('first ' + x);
    if (x === 2) break;
  }
  for (const x of values) out.push('second ' + x);
  return out;
});
export const args = [[1, 2, 3, 4]];
