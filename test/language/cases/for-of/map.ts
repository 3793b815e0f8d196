import { task } from 'mgr-scheduler';

export default task(function f(map: Map<string, number>) {
  const out: unknown[] = [];
  for (const [k, v] of map) out.push(k, v);
  return out;
});
export const args = [new Map([['x', 1], ['y', 2]])];
