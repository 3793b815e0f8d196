// engine-words: names what is not iterable
import { task } from 'mgr-scheduler';

export default task(function f(x: any) {
  let n = 0;
  for (let i = 0; i < +'2'; i++) n++;
  for (const y of x) n += y;
  return n;
});
export const args = [null];
