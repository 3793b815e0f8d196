// refused: MGR_UNSUPPORTED "generator"
// what: A task that is a generator
// why: who would ask it for its values is on another thread
// instead: collect the values in an array, or write the loop out; a generator that a task calls is fine
import { task } from 'mgr-scheduler';

export default task(function* f(n: number) { // here
  for (let i = 0; i < n; i++) yield i;
});
