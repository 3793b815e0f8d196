/** What a program imports, whatever it runs on. */
import { setForkRuntime } from './scheduler/fork.ts';
import { placeOfTask } from './scheduler/task.ts';
import { carry, setTaskPlace } from './thread/forks.ts';
import { joinOf } from './thread/joins.ts';
import { plain } from './thread/poll.ts';

setTaskPlace(placeOfTask);
setForkRuntime({ carry, joinAtomic: (fork) => plain(joinOf, [fork]) });

export { MgrError } from './memory/error.ts';
export type { MapOptions, RunOptions } from './scheduler/checks.ts';
export type { Mode } from './scheduler/engine.ts';
export {
  type AnyTypedArray,
  type Fork,
  fork,
  forkAll,
  join,
  joinAll,
  parallelFor,
  parallelMap,
  parallelReduce,
  parallelSort,
  type RangeOptions,
} from './scheduler/fork.ts';
export type { Handle } from './scheduler/handle.ts';
export type { Mapped } from './scheduler/map.ts';
export type { SchedulerOptions } from './scheduler/options.ts';
export { progress } from './scheduler/progress.ts';
export { Scheduler } from './scheduler/scheduler.ts';
export type { ForkStats, SchedulerStats, ThreadStats } from './scheduler/stats.ts';
export { type Task, task } from './scheduler/task.ts';
export { transfer } from './scheduler/transfer.ts';
export { hold, sleep } from './scheduler/wait.ts';
