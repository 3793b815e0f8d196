/**
 * The ABI of forks for driver.mjs. A fork that is *promoted* runs at once, as a task of its own on a latent stack of its own, and its
 * outcome is kept until it is joined; the join may leave before it has it. When a task leaves, its entries are taken off the stack
 * and each frame gets back those that it names, so that a place that the compiler forgot is found.
 */
import { isOfModule } from './driver-modules.mjs';
import { MgrError } from './memory/error.mjs';
import { setForkRuntime } from './scheduler/fork.mjs';
import { noFork } from './thread/fork-arguments.mjs';

const CELLS = 4096;
const NEVER_LATENT = 0x7fffffff;

/** SP, BASE, LIMIT */
export const latent = new Int32Array(3);
export const latentSites = new Int32Array(CELLS);
export const latentNumbers = new Float64Array(CELLS);
export const latentValues = new Array(CELLS).fill(undefined);

const sites = [null];
let driver;
/** Whether polls promote, whether every fork is published (policy `steal`), how many rounds a claim takes. */
let forking = { promote: () => false, published: false, claim: () => 1, limit: CELLS - 64, keeps: false };
let serial = 0;
/** What is known of the entries, by index: the outcome of what was promoted; ranges. And general forks, by their numbers. */
let state = emptyState();

function emptyState() {
  return { outcomes: new Map(), ranges: new Map(), forks: new Map(), saved: new Map(), savedTop: 0 };
}

export function connect(given) {
  driver = given;
  setForkRuntime({ carry, joinAtomic: (id) => driver.atomically(() => joinOf(id)) });
}

/** `keeps`: the task may get at what functions change, so it keeps its forks. */
export function begin(given, keeps) {
  const kept = keeps ? { promote: () => false, published: false } : {};
  forking = { promote: () => false, published: false, claim: () => 1, limit: CELLS - 64, keeps, ...given, ...kept };
  serial = 0;
  state = emptyState();
}

// A task's own stack

export function enter() {
  const before = {
    state,
    words: latent.slice(),
    sites: latentSites.slice(),
    numbers: latentNumbers.slice(),
    values: [...latentValues],
  };
  state = emptyState();
  latentSites.fill(0);
  latent.set([0, forking.published ? NEVER_LATENT : 0, forking.published ? -1 : forking.limit]);
  return before;
}

export function exit(before) {
  ({ state } = before);
  latent.set(before.words);
  latentSites.set(before.sites);
  latentNumbers.set(before.numbers);
  before.values.forEach((value, i) => {
    latentValues[i] = value;
  });
}

/** Called when a task has returned. */
export function end() {
  if (latent[0] !== 0) throw new Error(`driver: the task left ${latent[0]} cells on the latent stack`);
}

export const top = () => latent[0];

/** Forks of functions that threw are dropped: whatever ran elsewhere has ended here. */
export function forksAbove(mark) {
  if (latent[0] <= mark) return false;
  for (const a of state.saved.keys()) if (a >= mark) state.saved.delete(a);
  for (const a of state.outcomes.keys()) if (a >= mark) state.outcomes.delete(a);
  for (const a of state.ranges.keys()) if (a >= mark) state.ranges.delete(a);
  state.savedTop = Math.min(state.savedTop, mark);
  lowerTop(mark);
  return false;
}

export function dropFork() {
  throw new Error('driver: there is no fork to drop');
}

export function lowerTop(index) {
  latent[0] = index;
  if (!forking.published) latent[1] = Math.min(latent[1], index);
}

const sizeOf = (number) => Math.max(1, sites[Math.abs(number)].argc);

/** The task leaves: its entries are written down and gone from the arrays. */
export function save() {
  for (let a = state.savedTop; a < latent[0]; a += sizeOf(state.saved.get(a).number)) {
    if (latentSites[a] === 0) throw new Error(`driver: no entry at ${a}`);
    const end = a + sizeOf(latentSites[a]);
    const cells = { numbers: latentNumbers.slice(a, end), values: latentValues.slice(a, end) };
    state.saved.set(a, { number: latentSites[a], ...cells });
    latentSites.fill(0, a, end);
    latentNumbers.fill(NaN, a, end);
    latentValues.fill('gone', a, end);
  }
  state.savedTop = latent[0];
}

/** A frame is resumed that names these entries. */
export function bringBack(named) {
  const floor = Math.min(state.savedTop, ...named);
  for (const [a, { number, numbers, values }] of state.saved) {
    if (a < floor) continue;
    state.saved.delete(a);
    latentSites[a] = number;
    latentNumbers.set(numbers, a);
    values.forEach((value, i) => {
      latentValues[a + i] = value;
    });
  }
  state.savedTop = floor;
}

function mustBeHere(a) {
  if (a < state.savedTop) throw new Error(`driver: the entry ${a} is joined by a frame that did not name it`);
}

// Forks

export function forkSite(raw, argc, numericMask, kind, name) {
  sites.push({ raw, argc, numericMask, kind, name });
  return sites.length - 1;
}

function argumentsAt(a) {
  const { argc, numericMask } = sites[Math.abs(latentSites[a])];
  return Array.from({ length: argc }, (_, i) => ((numericMask >> i) & 1 ? latentNumbers[a + i] : latentValues[a + i]));
}

function push(number, args) {
  const a = latent[0];
  const { argc, numericMask } = sites[number];
  if (args.length !== argc) throw new Error(`driver: ${args.length} arguments for a site of ${argc}`);
  args.forEach((value, i) => {
    if ((numericMask >> i) & 1) latentNumbers[a + i] = value;
    else latentValues[a + i] = value;
  });
  latentSites[a] = number;
  state.outcomes.delete(a);
  latent[0] = a + sizeOf(number);
  return a;
}

export function forkFull(number, a, ...args) {
  if (a !== latent[0]) throw new Error('driver: forkFull() somewhere else than on top');
  if (!forking.published || latent[0] > CELLS - 64) return;
  push(number, args);
  if (forking.promote()) promote(a);
}

/** The entry at `a` runs elsewhere. */
function promote(a) {
  const { raw } = sites[latentSites[a]];
  const outcome = driver.apart(raw(), argumentsAt(a).map(carry));
  state.outcomes.set(a, { ...outcome, value: outcome.threw ? outcome.value : carryResult(outcome.value) });
}

/** At a poll: the oldest entry that is latent, perhaps. */
export function promoteMaybe() {
  if (!forking.promote()) return;
  for (let a = Math.max(latent[1], state.savedTop); a < latent[0]; a += sizeOf(latentSites[a])) {
    const number = latentSites[a];
    if (number === 0) throw new Error(`driver: no entry at ${a}`);
    if (number < 0 || (sites[number].kind === 1 && !split(a))) continue;
    if (sites[number].kind === 1) return;
    promote(a);
    latent[1] = a + sizeOf(number);
    return;
  }
}

function split(a) {
  const range = state.ranges.get(a);
  const left = range.hi - range.next;
  if (left < 2 || left < 2 * range.grain) return false;
  const middle = range.next + Math.ceil(left / 2);
  const args = [...range.args.slice(0, -2), middle, range.hi];
  range.hi = middle;
  range.parts.push(driver.apart(sites[latentSites[a]].raw(), args));
  return true;
}

let pending = null;

export function joinSlow(a, newTop) {
  if (a >= latent[0]) return true; // not pushed
  mustBeHere(a);
  pending = state.outcomes.get(a) ?? null;
  state.outcomes.delete(a);
  if (newTop >= 0) lowerTop(newTop);
  else latentSites[a] = -latentSites[a];
  return pending === null;
}

export function joined() {
  return deliver(pending);
}

function deliver(outcome) {
  if (driver.shouldLeave()) {
    driver.leaveFor(outcome);
    return driver.LEAVE;
  }
  if (outcome.threw) throw outcome.value;
  return outcome.value;
}

/** What a run's argument becomes. */
export function carry(value) {
  if (typeof value === 'function') throw new MgrError('MGR_CANNOT_CARRY', 'An argument of fork() is a function.');
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer) return value;
  return structuredClone(value);
}

/** What a fork gives is a copy of it; values of modules are the same everywhere. */
function carryResult(value, copies = new Map()) {
  if (isOfModule(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;
  if (!isPlain) return carry(value);
  if (copies.has(value)) return copies.get(value);
  const copy = Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const key of Object.keys(value)) copy[key] = carryResult(value[key], copies);
  if (Array.isArray(value)) copy.length = value.length;
  return Object.isFrozen(value) ? Object.freeze(copy) : copy;
}

export const forkFullNow = () => forking.keeps || latent[0] > CELLS - 64 || (forking.published && forking.promote());

function newFork(fork) {
  const id = fork.a + ++serial * CELLS;
  state.forks.set(id, fork);
  return id;
}

export const forkSettled = (value, threw = false) => newFork({ a: latent[0], outcome: { value, threw } });

export function forkPush(number, ...args) {
  return newFork({ a: push(number, args), outcome: null });
}

export function forkDynamic(fn, ...args) {
  const place = driver.placeOf(fn);
  if (!place) throw new MgrError('MGR_NOT_A_TASK', 'fork() got something that is not a task.');
  const [module, index] = place;
  if (forking.keeps) {
    return newFork({ a: latent[0], outcome: driver.apart(module.functions[index][0], args.map(carry)) });
  }
  return forkPush(
    forkSite(() => module.functions[index][0], args.length, 0, 0, 'dynamic'),
    ...args.map(carry),
  );
}

/** Takes the entry of a general fork away; its outcome, if it has one. */
function take({ a }) {
  mustBeHere(a);
  const outcome = state.outcomes.get(a) ?? null;
  state.outcomes.delete(a);
  if (a + sizeOf(latentSites[a]) === latent[0]) lowerTop(a);
  else latentSites[a] = -latentSites[a];
  return outcome;
}

export function joinOf(id) {
  const fork = state.forks.get(id);
  if (!fork) throw noFork();
  state.forks.delete(id);
  if (fork.outcome) return deliver(fork.outcome);
  // A helper may join what its caller has forked.
  if (fork.a < state.savedTop) bringBack([fork.a]);
  const args = argumentsAt(fork.a);
  const { raw } = sites[latentSites[fork.a]];
  const outcome = take(fork);
  return outcome ? deliver(outcome) : raw()(...args);
}

export function forksOpen(floor) {
  for (const { a, outcome } of state.forks.values()) if (outcome === null && a >= floor) return true;
  lowerTop(Math.min(latent[0], floor));
  return false;
}

export function joinOpen() {
  const open = [...state.forks.values()].filter(({ outcome }) => outcome === null).sort((x, y) => y.a - x.a);
  const args = argumentsAt(open[0].a).map(carry);
  const { raw } = sites[latentSites[open[0].a]];
  open[0].outcome = take(open[0]) ?? driver.apart(raw(), args);
  return deliver({ value: undefined, threw: false });
}

/** A captured local, handed over. */
export function captured(value, name) {
  if (typeof value !== 'function' && isSame(value)) return value;
  throw new MgrError('MGR_CANNOT_CARRY', `${name} is captured by a function that is forked.`);
}

// Ranges

const isSame = (value) =>
  typeof value !== 'object' ||
  value === null ||
  (ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer) ||
  (Object.isFrozen(value) && Object.values(value).every(isSame));

export function rangeOpen(number, names, ...args) {
  names.forEach((name, i) => {
    if (typeof args[i] !== 'function' && isSame(args[i])) return;
    throw new MgrError('MGR_CANNOT_CARRY', `${name} is captured by the body of a range.`);
  });
  const a = push(number, args);
  const [grain, lo, hi] = args.slice(-3);
  state.ranges.set(a, { args, next: lo, hi, grain, parts: [] });
  return a;
}

function rangeAt(a) {
  mustBeHere(a);
  return state.ranges.get(a);
}

export function rangeClaim(a, i, _hi, grain) {
  const range = rangeAt(a);
  range.next = Math.max(i, Math.min(range.hi, i + Math.max(grain, forking.claim())));
  return range.next;
}

export const rangeParts = (a) => rangeAt(a).parts.length > 0;

export const rangeJoin = (a) => deliver(rangeAt(a).parts.pop());

export function rangeClose(a) {
  mustBeHere(a);
  state.ranges.delete(a);
  lowerTop(a);
}
