import { task } from 'mgr-scheduler';

export default task(function f(list: string[]) {
  const out: unknown[] = [];
  for (const i in list) out.push(i, typeof i, list[i]);
  return out;
});
// biome-ignore lint: the hole is the point
export const args = [['x', , 'z']];
