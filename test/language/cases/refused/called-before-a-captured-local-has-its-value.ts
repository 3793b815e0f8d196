// refused: MGR_UNSUPPORTED "after"
// what: A local that a nested function captures, where the function is called, or made as a value with a safepoint in between, above the local’s declaration
// why: what is captured is handed over when the function is called or made
// instead: declare the local above
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const early = late(n);
  function late(i: number): number {
    return i > 100 ? after : i;
  }
  const after = 1; // here
  while (n > 9) n -= 2;
  return early + after;
});
