// refused: MGR_UNSUPPORTED "i"
// what: A variable of a `for` head that a nested function changes, or captures in the update
// why: each round has a copy of its own, and both the loop and the function would have to see the same one
// instead: declare the variable before the loop
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) { // here
    const skip = () => {
      i++;
    };
    if (i === 2) skip();
    s += i;
  }
  return s;
});
