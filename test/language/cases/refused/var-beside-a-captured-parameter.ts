// refused: MGR_UNSUPPORTED "var x"
// what: a `var` with the name of a parameter that a function in a default captures
// why: the language makes two variables of them, and the compiler has one
// instead: give it another name
import { task } from 'mgr-scheduler';

export default task(function f(n: number, x = 1, get = () => x) {
  for (let i = 0; i < n; i++) {
    var x = i; // here
  }
  return [x, get()];
});
