// refused: MGR_UNSUPPORTED "eval"
// what: A direct `eval` in a function that can leave
// why: it may declare and read any local, and the compiler has to know them all
// instead: call a function, or an indirect `(0, eval)(text)`
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += eval('i'); // here
  return s;
});
