import { task } from 'mgr-scheduler';

export default task(function f(map: Map<string, number>, set: Set<number>) {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    map.forEach((v, k) => out.push(k + v + i));
    set.forEach((v) => out.push(v * i));
  }
  return out;
});
export const args = [new Map([['a', 1], ['b', 2]]), new Set([5, 6])];
