// refused: MGR_UNSUPPORTED "new.target"
// what: `new.target` in a function that can leave
// why: a function that has left is not under construction any more
// instead: pass it as an argument
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += new.target ? 1 : 0; // here
  return s;
});
