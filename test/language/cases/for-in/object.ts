import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  const out: unknown[] = [];
  for (const k in bag) out.push(k, bag[k]);
  return out;
});
export const args = [{ b: 1, a: 2, 10: 3, 2: 4 }];
