// refused: MGR_FORK_TARGET "own"
// as: fork-of-a-function-in-place
import { fork, join, task } from 'mgr-scheduler';

export default task(function f(list: number[], n: number) {
  const own = (x: number) => x + n;
  const all = list.map(own);
  const a = fork(own, n); // here
  return [...all, join(a)];
});
