// refused: MGR_FORK_TARGET "fork()"
// as: fork-of-a-function-in-place
import { fork, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  fork(n > 1 ? 'a' : 'b'); // fine: known at run time only
  fork([n] as never); // here
  return n;
});
