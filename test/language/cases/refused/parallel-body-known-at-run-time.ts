// refused: MGR_FORK_TARGET "parallelFor()"
// what: A body of `parallelFor` and its like that is only known when it runs, or uses a nested function that is a value
// why: rounds go to other threads, which must have the function
// instead: write the function in place, or the name of one that is declared in the module or imported
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(n: number, body: (i: number) => void) {
  parallelFor(0, n, body); // here
  return n;
});
