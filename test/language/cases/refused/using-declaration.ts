// refused: MGR_UNSUPPORTED "using"
// what: `using` in a function that can leave
// why: not yet: the disposal has to happen once, wherever the task has got to
// instead: `try` with `finally`
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  using lock = { [Symbol.dispose]() {} }; // here
  while (n > 9) n -= 2;
  return [n, lock === null];
});
