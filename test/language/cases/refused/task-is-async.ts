// refused: MGR_UNSUPPORTED "async"
// what: A task that is `async`, and an `async` function that a task calls
// why: a task is synchronous: it leaves and goes on without promises
// instead: wait with hold(promise), or await before the run and hand the values over as arguments
import { task } from 'mgr-scheduler';

export default task(async function f(n: number) { // here
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
});
