import { task } from 'mgr-scheduler';

export default task(function f(set: Set<number>) {
  const out: number[] = [];
  for (const x of set) {
    out.push(x);
    if (x < 20) set.add(x * 2);
  }
  return out;
});
export const args = [new Set([3, 5])];
