// refused: MGR_CAPTURE "k"
// what: A local that changes, captured by a nested function that is forked or by the body of a parallel loop
// why: each thread would have its own
// instead: pass it as an argument, bring values together with `parallelReduce`, or write to an array on shared memory
import { fork, join, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let k = 1;
  function own(x: number): number {
    return x + k;
  }
  const a = fork(own, n); // here
  k = n;
  return join(a) + k;
});
