// refused: MGR_UNSUPPORTED "$mgr_poll"
// what: A name at the top of a module with tasks that begins with `$mgr_`
// why: compiled code has its own names there
// instead: give it another name
import { task } from 'mgr-scheduler';

const $mgr_poll = 2; // here
export default task(function f(n: number) {
  while (n > 9) n -= $mgr_poll;
  return n;
});
