// refused: MGR_CAPTURE "sum"
// as: fork-captures-what-changes
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(list: Float64Array) {
  let sum = 0;
  parallelFor(0, list.length, (i) => {
    sum += list[i]!; // here
  });
  return sum;
});
