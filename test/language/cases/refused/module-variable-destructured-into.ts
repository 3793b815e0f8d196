// refused: MGR_MODULE_STATE "last"
// as: with-module-variable-written
import { task } from 'mgr-scheduler';

let last = 0;
export default task(function f(n: number) {
  for (let i = 0; i < n; i++) [last] = [i]; // here
  return n;
});
