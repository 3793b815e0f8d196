/** What a program imports. */
import { nodeHost } from './host/node.ts';
import { setHost } from './scheduler/host.ts';

setHost(nodeHost);

export { MgrError } from './memory/error.ts';
export type { RunOptions } from './scheduler/checks.ts';
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
export type { SchedulerOptions } from './scheduler/options.ts';
export { Scheduler } from './scheduler/scheduler.ts';
export type { SchedulerStats, ThreadStats } from './scheduler/stats.ts';
export { type Task, task } from './scheduler/task.ts';
