// refused: MGR_UNSUPPORTED "arguments"
import { task } from 'mgr-scheduler';

export default task(function f(_n: number) {
  let s = 0;
  for (let i = 0; i < arguments.length; i++) s += arguments[i]; // here
  return s;
});
