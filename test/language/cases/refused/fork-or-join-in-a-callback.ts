// refused: MGR_UNSUPPORTED "join()"
// what: `fork`, `join` and their like in a function that is handed over or kept as a value
// why: nothing in it can leave, so it could not wait
// instead: a loop; `forkAll(fn, items)` and `joinAll(forks)`
import { fork, join, task } from 'mgr-scheduler';

function g(n: number): number {
  while (n > 9) n -= 2;
  return n;
}

export default task(function f(list: number[]) {
  const forks = [];
  for (const n of list) forks.push(fork(g, n));
  return forks.map((one) => join(one)); // here
});
