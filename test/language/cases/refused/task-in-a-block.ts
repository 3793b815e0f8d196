// refused: MGR_TASK_PLACE "task"
// as: task-in-a-function
import { task } from 'mgr-scheduler';

export let work: unknown;
if (Date.now() > 0) {
  work = task(function inner(n: number) { // here
    let s = 0;
    for (let i = 0; i < n; i++) s += i;
    return s;
  });
}
