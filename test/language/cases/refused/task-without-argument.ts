// refused: MGR_TASK_ARGUMENT "task"
// as: task-of-something-unknown
// @ts-expect-error nothing given
import { task } from 'mgr-scheduler';

export default task(); // here
