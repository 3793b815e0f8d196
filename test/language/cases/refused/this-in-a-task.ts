// refused: MGR_UNSUPPORTED "this"
import { task } from 'mgr-scheduler';

export default task(function f(this: any, n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += this.step; // here
  return s;
});
