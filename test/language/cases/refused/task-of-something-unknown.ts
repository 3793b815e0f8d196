// refused: MGR_TASK_ARGUMENT "task"
// what: `task()` of something else than a function in place or one that the module declares and never replaces
// why: the compiler makes the task from the function’s source
// instead: write the function in place
import { task } from 'mgr-scheduler';

const table = { work: (n: number) => n };
export default task(table.work); // here
