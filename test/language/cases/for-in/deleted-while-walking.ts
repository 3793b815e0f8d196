import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  const out: string[] = [];
  for (const k in bag) {
    out.push(k);
    if (k === 'a') delete bag.b;
  }
  return { out, bag };
});
export const args = [{ a: 1, b: 2, c: 3 }];
