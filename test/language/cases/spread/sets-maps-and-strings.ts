import { task } from 'mgr-scheduler';

export default task(function f(set: Set<number>, map: Map<string, number>) {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) out.push(...set, ...map, ...'ab', ...map.keys(), i);
  return out;
});
export const args = [new Set([1, 2]), new Map([['k', 3]])];
