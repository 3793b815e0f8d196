// refused: MGR_MODULE_STATE "total", MGR_UNSUPPORTED "eval"
// as: with-module-variable-written
import { task } from 'mgr-scheduler';

let total = 0;
export default task(function f(n: number) {
  try {
    for (let i = 0; i < n; i++) total += i; // here
  } catch {}
  return eval('n'); // here
});
