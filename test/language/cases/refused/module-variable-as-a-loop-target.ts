// refused: MGR_MODULE_STATE "at"
// as: with-module-variable-written
import { task } from 'mgr-scheduler';

let at = 0;
export default task(function f(list: number[]) {
  let s = 0;
  for (at of list) s += at; // here
  return s;
});
