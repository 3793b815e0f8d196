// engine-words: names what is destructured
import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  let s = 0;
  for (const { x } of list) s += x;
  return s;
});
export const args = [[{ x: 1 }, null]];
