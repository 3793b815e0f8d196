// refused: MGR_TASK_PLACE "task"
import { task } from 'mgr-scheduler';

export function make() {
  return task(function inner(n: number) { // here
    let s = 0;
    for (let i = 0; i < n; i++) s += i;
    return s;
  });
}
