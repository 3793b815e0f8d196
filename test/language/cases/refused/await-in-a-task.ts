// refused: MGR_UNSUPPORTED "await"
import { task } from 'mgr-scheduler';

export default task(async function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += await Promise.resolve(i); // here
  return s;
});
