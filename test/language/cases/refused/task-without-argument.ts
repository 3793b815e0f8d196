// refused: MGR_TASK_ARGUMENT "task"
// @ts-expect-error nothing given
import { task } from 'mgr-scheduler';

export default task(); // here
