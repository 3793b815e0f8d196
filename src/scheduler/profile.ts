/** What the program knows of a task that it has run: where its code is, and how long it takes. */
import { MgrError } from '../memory/error.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import { shown } from './checks.ts';
import { metaOf, replacements } from './task.ts';

/** What a run of a task that nobody has seen yet is taken to need: five go together. */
const FIRST_GUESS_US = 10;
/** Taken for a job that left its thread. */
const LONG_US = 1000;
/** How much of a new estimate comes from the newest packet. */
const NEWEST = 0.25;

export interface Profile {
  readonly module: ModuleRecord;
  readonly functionIndex: number;
  readonly name: string;
  /** About how long one run takes. Says how many are packed together. */
  estimateUs: number;
}

export function newProfile(module: ModuleRecord, functionIndex: number, name: string): Profile {
  return { module, functionIndex, name, estimateUs: FIRST_GUESS_US };
}

/** A packet of so many runs took so long. */
export function noteTook(profile: Profile, tookUs: number, jobs: number): void {
  const each = tookUs / jobs;
  // What takes longer than was thought holds others up: believed at once.
  profile.estimateUs = each > profile.estimateUs * 4 ? each : profile.estimateUs + (each - profile.estimateUs) * NEWEST;
}

/** A run has left its thread. */
export function noteLong(profile: Profile): void {
  if (profile.estimateUs < LONG_US) profile.estimateUs = LONG_US;
}

/** The profiles of one scheduler's tasks. */
export class Profiles {
  #byTask = new WeakMap<object, Profile>();
  #replacements = 0;
  readonly #onNew: (module: ModuleRecord) => void;

  /** `onNew` is told the module of each task that is new here. */
  constructor(onNew: (module: ModuleRecord) => void) {
    this.#onNew = onNew;
  }

  /** The profile of a task. Throws MGR_NOT_A_TASK or MGR_NOT_COMPILED. */
  of(task: unknown, name: string): Profile {
    if (this.#replacements !== replacements) {
      this.#byTask = new WeakMap();
      this.#replacements = replacements;
    }
    const known = typeof task === 'function' ? this.#byTask.get(task) : undefined;
    if (known !== undefined) return known;
    const meta = metaOf(task);
    if (meta === undefined) throw notATask(task, name);
    if (meta === null) {
      throw new MgrError(
        'MGR_NOT_COMPILED',
        `The task \`${name || 'anonymous'}\` was not compiled. Start the program with \`node --import mgr-scheduler/register\`, or use \`mgr run\`; the task's file must be an ES module of the project, not CommonJS and not in a package.`,
      );
    }
    const profile = newProfile(meta[0], meta[1], (task as { name: string }).name || 'task');
    this.#byTask.set(task as object, profile);
    this.#onNew(meta[0]);
    return profile;
  }
}

function notATask(task: unknown, name: string): MgrError {
  const what = typeof task === 'function' ? `the function \`${name || 'anonymous'}\`` : shown(task);
  return new MgrError(
    'MGR_NOT_A_TASK',
    `run() got ${what}, which is not a task. Wrap it: \`const work = task(function work() { ... })\`.`,
  );
}
