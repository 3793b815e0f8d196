import { task } from 'mgr-scheduler';
import { middle } from './middle.ts';

export default task(function f(list: number[]) {
  const trace: string[] = [];
  let s = 0;
  for (const x of list) s += middle(x, trace);
  return { s, trace };
});
export const args = [[1, 2, 3]];
