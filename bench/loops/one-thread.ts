/**
 * The smallest thing that can turn tasks: the exports of `mgr-scheduler/abi` for one thread, frames in plain arrays. For
 * engines where no Scheduler can be started; what it measures is the compiled code (polls, spills, resume twins), not
 * the ring.
 */
import { type FunctionEntry, LEAVE } from 'mgr-scheduler/abi';

export * from 'mgr-scheduler/abi';

interface Frame {
  entry: FunctionEntry;
  point: number;
  values: unknown[];
}

interface Running {
  /** Outermost first. */
  frames: Frame[];
  /** Undefined until it has begun. */
  begin: (() => unknown) | undefined;
  result: unknown;
  done: boolean;
}

const LONGEST_STRIP = 1 << 20;
const modules = new Map<string, FunctionEntry[]>();

export const budget = new Int32Array(64);
let refill = 64;
let lastPoll = 0;
let deadline = Number.POSITIVE_INFINITY;
/** What the running task spilled while it unwound, innermost first. */
let spilled: Frame[] = [];
let given: unknown;

export function register(url: string, _hash: number, functions: FunctionEntry[]): FunctionEntry[] {
  modules.set(url, functions);
  return functions;
}

/** As the real one: polls come every 20 to 50 us. */
export function poll(): boolean {
  const now = performance.now();
  const pause = now - lastPoll;
  if (pause < 0.02 && refill < LONGEST_STRIP) refill *= 2;
  else if (pause > 0.05 && refill > 1) refill >>= 1;
  lastPoll = now;
  budget[0] = budget[1] = refill;
  return now >= deadline;
}

export { poll as pollEntry };

export function spill(functions: FunctionEntry[], functionPoint: number, ...live: unknown[]): typeof LEAVE {
  const entry = functions[functionPoint >>> 16];
  const point = functionPoint & 0xffff;
  const places = entry[3][point - 1];
  const values: unknown[] = [];
  for (let i = 0; i < live.length; i++) values[places[i]] = live[i];
  spilled.push({ entry, point, values });
  return LEAVE;
}

export function input(): unknown {
  return given;
}

export function plain(call: (...args: unknown[]) => unknown, args: ArrayLike<unknown>): unknown {
  const before = deadline;
  deadline = Number.POSITIVE_INFINITY;
  try {
    return call(...Array.from(args));
  } finally {
    deadline = before;
  }
}

/** Runs a task until it leaves or is done. */
function turn(task: Running, quantumMs: number): void {
  lastPoll = performance.now();
  deadline = lastPoll + quantumMs;
  let result: unknown;
  if (task.begin !== undefined) {
    result = task.begin();
    task.begin = undefined;
  } else {
    const top = task.frames.pop() as Frame;
    result = top.entry[1](top.point, top.values);
  }
  while (result !== LEAVE && task.frames.length > 0) {
    given = result;
    const below = task.frames.pop() as Frame;
    result = below.entry[1](below.point, below.values);
  }
  if (result === LEAVE) {
    for (let i = spilled.length - 1; i >= 0; i--) task.frames.push(spilled[i]);
    spilled = [];
  } else {
    task.result = result;
    task.done = true;
  }
  deadline = Number.POSITIVE_INFINITY;
}

/** Runs copies of a task in turns of `quantumMs`; what they gave, and how often one left. */
export function rotate(
  url: string,
  name: string,
  args: unknown[],
  copies: number,
  quantumMs: number,
): { results: unknown[]; leaves: number } {
  const entry = modules.get(url)?.find(([, , entryName]) => entryName === name);
  if (entry === undefined) throw new Error(`${url} has no compiled function ${name}.`);
  const natural = entry[0] as (...args: unknown[]) => unknown;
  const tasks: Running[] = Array.from({ length: copies }, () => ({
    frames: [],
    begin: () => natural(...args),
    result: undefined,
    done: false,
  }));
  let leaves = 0;
  for (let waiting = tasks; waiting.length > 0; waiting = waiting.filter(({ done }) => !done)) {
    for (const task of waiting) {
      turn(task, quantumMs);
      if (!task.done) leaves++;
    }
  }
  return { results: tasks.map(({ result }) => result), leaves };
}
