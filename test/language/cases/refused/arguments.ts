// refused: MGR_UNSUPPORTED "arguments"
// what: `arguments` in a function that can leave
// why: not yet: it is an object of its own, tied to the call
// instead: a rest parameter: `(...args)`
import { task } from 'mgr-scheduler';

export default task(function f(_n: number) {
  let s = 0;
  for (let i = 0; i < arguments.length; i++) s += arguments[i]; // here
  return s;
});
