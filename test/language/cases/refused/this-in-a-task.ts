// refused: MGR_UNSUPPORTED "this"
// what: `this` of a task, or of a function that can leave and may be called with one
// why: a task is called without an object
// instead: pass the object as an argument
import { task } from 'mgr-scheduler';

export default task(function f(this: any, n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += this.step; // here
  return s;
});
