// refused: MGR_UNSUPPORTED "try"
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  try { // here
    for (let i = 0; i < n; i++) s += i;
  } catch {
    s = -1;
  }
  return s;
});
