/** What `mgr --help` and `mgr --version` say. */

/** Replaced by the build with package.json's version. */
declare const __MGR_VERSION__: string;
export const VERSION = typeof __MGR_VERSION__ === 'string' ? __MGR_VERSION__ : '0.0.0';

const general = `mgr ${VERSION}: run ordinary TypeScript functions in parallel, on a ring of slots in shared memory

  mgr run <file> [options] [-- ARGS]   run a task of the file and print its result
  mgr check <file> ... [--json]        list the safepoints of the files' tasks, their tiers and live locals
  mgr help run | check                 more about one of them
  mgr --version

A program that starts its own scheduler: node --import mgr-scheduler/register program.ts
Exit codes: 0 done; 1 the task threw; 2 wrong use or a compile error.
`;

const run = `mgr run <file> [options] [-- ARGS]

Runs a task of a TypeScript or JavaScript file and prints its result. The task is the file's default export:
  export default task(function sum(a: number, b: number) { ... })     mgr run sum.ts -- 1 2

  ARGS             the task's arguments, each a JSON value: 3  true  '"text"'  '[1,2]'  '{"a":1}'
  --task NAME      the export to run instead of the default one
  --threads N      threads (default: as many as the machine runs at once)
  --slots N        slots of the ring (default: 4 for each thread)
  --window N       slots that a thread may look at at a time (default: slots / threads)
  --policy NAME    who runs what next: hybrid (default), ring, steal, fifo
  --quantum MS     how long a task may hold a thread while others wait, in milliseconds (default: 5).
                   0 turns the ring at every safepoint and gives the task to another thread each time: the hardest
                   test of a program
  --serial         run the untouched function on the calling thread instead
  --json           print one object: {"result", "ms", "stats"}; "error" in place of "result" if the task threw.
                   What JSON doesn't have: undefined, NaN and Infinity become null; a bigint its digits in a
                   string; a typed array or a Set an array; a Map an array of pairs
  --help

The result goes to stdout, the summary and the progress line to stderr.
Exit codes: 0 done; 1 the task threw; 2 wrong use or a compile error.
`;

const check = `mgr check <file> ... [--json]

Compiles the files and the project's modules that they import, runs nothing, and shows all errors with their places. Without
errors it lists each function that can leave its thread. A row is
  loop, call, entry, fork, join, wait   a safepoint, with the locals that are live there
  local                                 a local that keeps the task on its thread while it is needed, and where it is made
  code                                  a function that stays a value (a callback of sort, a getter, a class): it runs to its end
and its tier
  migratable   any thread may go on from here
  affine       a live value can't leave its thread: only that thread goes on. What the source doesn't show, the values
               decide when the program runs
  atomic       no safepoints inside; runs to its end

Exit codes: 0 no errors; 2 wrong use or a compile error.
`;

export const HELP = { general, run, check };
