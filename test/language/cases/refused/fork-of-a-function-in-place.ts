// refused: MGR_FORK_TARGET "fork()"
// what: `fork` of something that no other thread could find: a function written in place, an imported one that is no task, a nested one that is used as a value too, no function at all
// why: who takes a fork finds its function by module and number
// instead: declare it with a name, in the function or at the top of the module, and fork that; make an imported one a task
import { fork, join, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const a = fork((x: number) => x + 1, n); // here
  return join(a);
});
