import { task } from 'mgr-scheduler';

export default task(function f(a: number[], b: string) {
  const out: unknown[] = [];
  for (const x of [0, ...a, ...b]) out.push(x);
  return out;
});
export const args = [[1, 2], 'xy'];
