// refused: MGR_UNSUPPORTED "new.target"
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += new.target ? 1 : 0; // here
  return s;
});
