// refused: MGR_UNSUPPORTED "after"
// as: called-before-a-captured-local-has-its-value
import { task } from 'mgr-scheduler';

export default task(function f(list: number[], n: number) {
  const get = (i: number) => i + after;
  while (n > 9) n -= 2;
  const after = n; // here
  return list.map(get);
});
