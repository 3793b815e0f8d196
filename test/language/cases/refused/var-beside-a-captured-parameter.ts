// refused: MGR_UNSUPPORTED "var x"
import { task } from 'mgr-scheduler';

export default task(function f(n: number, x = 1, get = () => x) {
  for (let i = 0; i < n; i++) {
    var x = i; // here
  }
  return [x, get()];
});
