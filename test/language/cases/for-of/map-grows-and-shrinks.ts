import { task } from 'mgr-scheduler';

export default task(function f(map: Map<number, number>) {
  const out: number[] = [];
  for (const [k, v] of map) {
    out.push(k);
    if (v > 0) map.set(k + 10, v - 1);
    map.delete(2);
  }
  return { out, size: map.size };
});
export const args = [new Map([[1, 2], [2, 0], [3, 1]])];
