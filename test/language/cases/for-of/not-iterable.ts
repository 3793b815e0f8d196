// engine-words: names what is not iterable
import { task } from 'mgr-scheduler';

export default task(function f(x: any) {
  const out: unknown[] = [];
  for (const y of x) out.push(y);
  return out;
});
export const args = [{ length: 2, 0: 'a', 1: 'b' }];
