// refused: MGR_MODULE_STATE "total"
import { task } from 'mgr-scheduler';

let total = 0;
export default task(function f(n: number) {
  for (let i = 0; i < n; i++) total += i; // here
  return total;
});
