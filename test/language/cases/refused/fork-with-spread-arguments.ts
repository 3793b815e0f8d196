// refused: MGR_UNSUPPORTED "spread"
// what: Arguments of `fork` and its like that are spread
// why: a fork’s place has a fixed number of arguments
// instead: write them one by one, or pass the array
import { fork, join, task } from 'mgr-scheduler';

function g(n: number): number {
  while (n > 9) n -= 2;
  return n;
}

export default task(function f(n: number) {
  const a = fork(g, ...([n] as [number])); // here
  return join(a);
});
