// refused: MGR_TASK_ARGUMENT "task"
import { task } from 'mgr-scheduler';

const table = { work: (n: number) => n };
export default task(table.work); // here
