// no-safepoint: no round
import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let last: number | string = 'untouched';
  for (const x of list) last = x;
  return last;
});
export const args = [[]];
