// refused: MGR_UNSUPPORTED "after"
// what: A local above whose declaration a nested function that captures it is forked, or a parallel loop uses it; or a class that a nested function may use before it is declared
// why: a fork takes what it captures along, so that must have its value
// instead: declare it above
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Float64Array) {
  parallelFor(0, out.length, (i) => {
    out[i] = after;
  });
  const after = 1; // here
  return out.length + after;
});
