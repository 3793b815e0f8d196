/**
 * A runtime of one page: the ABI of compiled code on one thread, without memory, slots or other threads. It leaves where a
 * schedule says so and resumes at once, frame by frame. What differs here is the compiler's fault, never the ring's.
 *
 * Plain JavaScript, because Node loads it itself (see build.ts). The schedule is asked at every poll.
 */
// arrayOf, forInKeys, invoke and the like: what has nothing to do with leaving.
export * from './thread/iterate.mjs';

export const LEAVE = { name: 'LEAVE' };
export const budget = new Int32Array(64);

const NOTHING = { kind: 'nothing' };
const metaOf = new WeakMap();
/** The continuation: frames, the outermost first. */
let stack = [];
/** Frames of the leave that is under way, the innermost first. */
let leaving = [];
let given = NOTHING;
let schedule = null;
let atomic = 0;

export function task(fn, meta) {
  if (meta) metaOf.set(fn, meta);
  return fn;
}

export function register(url, hash, functions) {
  return { url, hash, functions };
}

export { poll as pollEntry };

export function poll() {
  budget[0] = budget[1] = 0;
  return schedule !== null && atomic === 0 && schedule();
}

export function spill(module, place, ...values) {
  if (given !== NOTHING)
    throw new Error(`driver: a frame left without taking its input (${describe({ module, place })})`);
  leaving.push({ module, place, values });
  return LEAVE;
}

export function input() {
  if (given === NOTHING) throw new Error('driver: input() where nothing was given');
  const { value } = given;
  given = NOTHING;
  return value;
}

export function plain(fn, args) {
  atomic++;
  try {
    return fn(...Array.from(args));
  } finally {
    atomic--;
  }
}

/** Runs a task to its end; `leaves` is how often it left. Throws what the task throws. */
export function run(fn, args, shouldLeave) {
  const meta = metaOf.get(fn);
  if (!meta) throw new Error('driver: not a compiled task');
  const [module, index] = meta;
  const before = { stack, leaving, given, schedule };
  stack = [];
  leaving = [];
  given = NOTHING;
  schedule = shouldLeave;
  budget[0] = budget[1] = 0;
  try {
    const natural = module.functions[index]?.[0] ?? fn;
    return finish(natural(...args));
  } finally {
    ({ stack, leaving, given, schedule } = before);
  }
}

function finish(first) {
  let result = first;
  let leaves = 0;
  for (;;) {
    if (result === LEAVE) {
      leaves++;
      if (leaving.length === 0) throw new Error('driver: LEAVE without a frame');
      stack.push(...leaving.reverse());
      leaving = [];
    } else {
      if (leaving.length > 0)
        throw new Error(`driver: a frame was spilled, but its function went on (${describe(leaving[0])})`);
      if (stack.length === 0) return { value: result, leaves };
      given = { value: result };
    }
    result = resume(stack.pop());
  }
}

function resume(frame) {
  const { module, place, values } = frame;
  const [, twin, , live] = module.functions[place >> 16];
  const point = place & 0xffff;
  const places = live[point - 1];
  if (places.length !== values.length)
    throw new Error(`driver: ${values.length} values for ${places.length} places (${describe(frame)})`);
  const slots = [];
  places.forEach((slot, i) => {
    slots[slot] = values[i];
  });
  const result = twin(point, slots);
  if (given !== NOTHING) throw new Error(`driver: a frame ended without taking its input (${describe(frame)})`);
  return result;
}

function describe({ module, place }) {
  return `${module.functions[place >> 16]?.[2]}, point ${place & 0xffff}`;
}
