// refused: MGR_FORK_TARGET "square"
// as: fork-of-a-function-in-place
import { fork, join, task } from 'mgr-scheduler';
import { square } from './lib/square.ts';

export default task(function f(n: number) {
  const a = fork(square, n); // here
  return join(a);
});
