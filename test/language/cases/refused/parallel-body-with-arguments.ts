// refused: MGR_UNSUPPORTED "arguments"
// what: `arguments` of the function around, in the body of a parallel loop
// why: the body is no function of its own any more
// instead: a rest parameter
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Float64Array, _by: number) {
  parallelFor(0, out.length, (i) => {
    out[i] = arguments[1]; // here
  });
  return out.length;
});
