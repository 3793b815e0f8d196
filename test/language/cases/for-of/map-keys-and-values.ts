import { task } from 'mgr-scheduler';

export default task(function f(map: Map<string, number>) {
  const out: unknown[] = [];
  for (const k of map.keys()) out.push(k);
  for (const v of map.values()) out.push(v);
  return out;
});
export const args = [new Map([['x', 1], ['y', 2]])];
