/**
 * A runtime of one page: the ABI of compiled code on one thread, without memory, slots or other threads. It leaves where a
 * schedule says so and resumes at once, frame by frame. What differs here is the compiler's fault, never the ring's.
 *
 * Plain JavaScript, because Node loads it itself (see build.ts). The schedule is asked at every poll. Forks: driver-forks.mjs.
 */
import { types } from 'node:util';
import * as forks from './driver-forks.mjs';
import { addBindings } from './driver-modules.mjs';
import { setProxyTest } from './memory/probe.mjs';
import { linkMethod } from './thread/dispatch.mjs';
import { checkSleep } from './thread/wait-arguments.mjs';

export * from './driver-forks.mjs';
// What runs where nothing is compiled, and the ABI of forks.
export * from './scheduler/fork.mjs';
export * from './thread/arrays.mjs';
export * from './thread/bindings.mjs';
export * from './thread/dispatch.mjs';
export * from './thread/fork-arguments.mjs';
// arrayOf, forInKeys, invoke and the like: what has nothing to do with leaving.
export * from './thread/iterate.mjs';
export * from './thread/using.mjs';

setProxyTest(types.isProxy);

export const LEAVE = { name: 'LEAVE' };
export const budget = new Int32Array(64);

const NOTHING = { kind: 'nothing' };
const metaOf = new WeakMap();
/** The continuation: frames, the outermost first. */
let stack = [];
/** Frames of the leave that is under way, the innermost first. */
let leaving = [];
let given = NOTHING;
/** What a join gives that has left: the outcome of its fork. */
let awaited = null;
let schedule = null;
let atomic = 0;

forks.connect({
  LEAVE,
  isAtomic: () => atomic > 0,
  apart: runApart,
  placeOf: (fn) => metaOf.get(fn),
  shouldLeave: () => schedule !== null && atomic === 0 && schedule(),
  leaveFor: (outcome) => {
    awaited = outcome;
  },
  atomically: (fn) => plain(fn, []),
});

export function task(fn, meta) {
  if (meta) metaOf.set(fn, meta);
  return fn;
}

export function register(url, hash, functions, bindings, stateful = []) {
  addBindings(bindings);
  return { url, hash, functions, stateful };
}

export function defineMethod(module, index, natural, twin, method) {
  module.functions[index][0] = natural;
  module.functions[index][1] = twin;
  if (method) linkMethod(method, natural);
}

export function plainMethod(module, index, self, args) {
  return plain(module.functions[index][0], [self, ...args]);
}

/** Time does not pass here. */
export const sleep = (ms) => checkSleep(ms);
export const hold = (value) => value;
export const progress = () => undefined;
export const holdOf = hold;
export const progressOf = progress;

export function sleepOf(ms) {
  checkSleep(ms);
  if (atomic > 0 || schedule === null) return undefined;
  awaited = { value: undefined };
  return LEAVE;
}

export { poll as pollEntry, poll as pollEntrySerial, poll as pollSerial };

export function poll() {
  budget[0] = budget[1] = 0;
  if (atomic > 0 || schedule === null) return false;
  forks.promoteMaybe();
  return schedule();
}

export function spill(module, place, ...values) {
  if (given !== NOTHING)
    throw new Error(`driver: a frame left without taking its input (${describe({ module, place })})`);
  leaving.push({ module, place, values });
  return LEAVE;
}

export function input() {
  if (given === NOTHING) throw new Error('driver: input() where nothing was given');
  const { value, threw } = given;
  given = NOTHING;
  if (threw) throw value;
  return value;
}

export function plain(fn, args) {
  atomic++;
  const top = forks.top();
  try {
    return fn(...Array.from(args));
  } finally {
    forks.lowerTop(top);
    atomic--;
  }
}

/**
 * Runs a task to its end; `leaves` is how often it left. Throws what the task throws.
 * `forking`: `{ promote(): boolean, published: boolean, claim(): number }`, see driver-forks.mjs.
 */
export function run(fn, args, shouldLeave, forking = null) {
  const meta = metaOf.get(fn);
  if (!meta) throw new Error('driver: not a compiled task');
  const [module, index] = meta;
  forks.begin(forking, module.stateful.includes(index));
  const natural = module.functions[index]?.[0] ?? fn;
  const { value, threw, leaves } = runApart(natural, args, shouldLeave);
  if (threw) throw value;
  return { value, leaves };
}

/** Runs a function as a task of its own, to its end. */
function runApart(natural, args, shouldLeave = schedule) {
  const before = { stack, leaving, given, awaited, schedule, atomic };
  const latentBefore = forks.enter();
  stack = [];
  leaving = [];
  given = NOTHING;
  awaited = null;
  schedule = shouldLeave;
  atomic = 0;
  budget[0] = budget[1] = 0;
  try {
    return { ...finish(natural(...args)), threw: false };
  } catch (value) {
    return { value, threw: true, leaves: 0 };
  } finally {
    ({ stack, leaving, given, awaited, schedule, atomic } = before);
    forks.exit(latentBefore);
  }
}

function finish(first) {
  let result = first;
  let leaves = 0;
  for (;;) {
    let isValue = true;
    if (result === LEAVE) {
      leaves++;
      if (leaving.length === 0 && awaited === null) throw new Error('driver: LEAVE without a frame');
      stack.push(...leaving.reverse());
      leaving = [];
      forks.save();
      isValue = awaited !== null;
      const waited = awaited;
      awaited = null;
      if (waited?.threw) {
        result = thrown(waited.value);
        continue;
      }
      result = waited?.value;
    }
    if (isValue) {
      if (leaving.length > 0)
        throw new Error(`driver: a frame was spilled, but its function went on (${describe(leaving[0])})`);
      if (stack.length === 0) {
        forks.end();
        return { value: result, leaves };
      }
      given = { value: result };
    }
    result = resumed(stack.pop());
  }
}

function resumed(frame) {
  try {
    return resume(frame);
  } catch (error) {
    if (leaving.length > 0) throw new Error(`driver: a frame threw while frames left (${describe(frame)})`);
    given = NOTHING;
    return thrown(error);
  }
}

/** Something is thrown where no frame of the stack is: the next one that waits in a `try` gets it. */
function thrown(error) {
  const isGuarded = ({ module, place }) => module.functions[place >> 16][6]?.includes(place & 0xffff);
  const at = stack.findLastIndex(isGuarded);
  if (at < 0) throw error;
  stack.length = at + 1;
  given = { value: error, threw: true };
  return resumed(stack.pop());
}

function resume(frame) {
  const { module, place, values } = frame;
  const [, twin, , live, , forkPlaces] = module.functions[place >> 16];
  const point = place & 0xffff;
  const places = live[point - 1];
  if (places.length !== values.length)
    throw new Error(`driver: ${values.length} values for ${places.length} places (${describe(frame)})`);
  const slots = [];
  places.forEach((slot, i) => {
    slots[slot] = values[i];
  });
  forks.bringBack((forkPlaces ?? []).filter((slot) => places.includes(slot)).map((slot) => slots[slot]));
  const result = twin(point, slots);
  if (given !== NOTHING) throw new Error(`driver: a frame ended without taking its input (${describe(frame)})`);
  return result;
}

function describe({ module, place }) {
  return `${module.functions[place >> 16]?.[2]}, point ${place & 0xffff}`;
}
