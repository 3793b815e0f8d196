// refused: MGR_TASK_PLACE "task"
// what: `task()` anywhere else than at the top level of a module
// why: all threads must know the function, by the module and its name
// instead: `export const name = task(function name(...) { ... })`
import { task } from 'mgr-scheduler';

export function make() {
  return task(function inner(n: number) { // here
    let s = 0;
    for (let i = 0; i < n; i++) s += i;
    return s;
  });
}
