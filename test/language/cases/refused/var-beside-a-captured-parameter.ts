// refused: MGR_UNSUPPORTED "var x"
// what: A `var` with the name of a parameter that a function in a default captures
// why: it is another variable than the parameter, with the same name
// instead: give it another name
import { task } from 'mgr-scheduler';

export default task(function f(n: number, x = 1, get = () => x) {
  for (let i = 0; i < n; i++) {
    var x = i; // here
  }
  return [x, get()];
});
