import { task } from 'mgr-scheduler';

export default task(function f(list: unknown[]) {
  const out: unknown[] = [];
  for (const x of list) out.push(x === undefined ? 'hole' : x);
  return out;
});
// biome-ignore lint: the holes are the point
export const args = [[1, , 3, undefined, , 6]];
