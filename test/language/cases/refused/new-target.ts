// refused: MGR_UNSUPPORTED "new.target"
// what: `new.target` of a task
// why: a run calls the task without `new`, and other code may call it with it
// instead: leave it out: it would be `undefined`; in constructors, and in functions and methods that are no tasks, it works
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += new.target ? 1 : 0; // here
  return s;
});
