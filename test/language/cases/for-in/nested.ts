import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, Record<string, number>>) {
  const out: string[] = [];
  for (const a in bag) for (const b in bag[a]) out.push(a + b + bag[a]![b]);
  return out;
});
export const args = [{ x: { p: 1, q: 2 }, y: {}, z: { r: 3 } }];
