import { task } from 'mgr-scheduler';

export default task(function f(list: number[], map: Map<string, number>, d: Date) {
  const out: unknown[] = [];
  for (let i = 0; i < +'3'; i++) {
    out.push(list.at(-1), list.includes(i), map.size, d.getTime(), list instanceof Array, map instanceof Map, d instanceof Date, Array.isArray(list), list.constructor === Array);
    list.push(i);
    map.set('k' + i, i);
  }
  return out;
});
export const args = [[5], new Map(), new Date(7)];
