// refused: MGR_MODULE_STATE "calls"
// as: with-module-variable-written
import { task } from 'mgr-scheduler';

let calls = 0;
function step(n: number): number {
  calls++; // here
  let s = 0;
  while (n-- > 0) s++;
  return s;
}
export default task(function f(n: number) {
  return step(n) + calls;
});
