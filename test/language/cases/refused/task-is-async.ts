// refused: MGR_UNSUPPORTED "async"
import { task } from 'mgr-scheduler';

export default task(async function f(n: number) { // here
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
});
