import * as mgr from 'mgr-scheduler';
import { sleep as rest, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let count = 0;
  for (let i = 0; i < n; i++) {
    rest(0);
    mgr.sleep(0);
    mgr.progress(i);
    count++;
  }
  return count;
});
export const args = [3];
