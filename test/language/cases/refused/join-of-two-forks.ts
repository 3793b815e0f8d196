// refused: MGR_UNSUPPORTED "join()"
// what: `join` of more or fewer forks than one
// why: it gives one value
// instead: `join(fork)`, or `joinAll(forks)`
import { fork, join, task } from 'mgr-scheduler';

function g(n: number): number {
  while (n > 9) n -= 2;
  return n;
}

export default task(function f(n: number) {
  const a = fork(g, n);
  const b = fork(g, n);
  return (join as any)(a, b); // here
});
