// refused: MGR_FORK_TARGET "own"
// as: parallel-body-known-at-run-time
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Float64Array) {
  const own = (i: number) => i * 2;
  const all = [1, 2].map(own);
  parallelFor(0, out.length, (i) => {
    out[i] = own(i); // here
  });
  return all;
});
