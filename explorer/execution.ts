/** One run of a scenario under a schedule: the threads, what they are about to do, who may go on. */
import { Broken } from './door.ts';
import { Crash, type Machine, MOST_THREADS, mix, Race } from './machine.ts';
import type { Prepared } from './scenario.ts';
import { OP, runAlone, type Sleep, type Step, type Thread } from './steps.ts';

/** A choice of the scheduler: a thread, or a thread plus this: its sleep is over by the clock. */
export const TIMEOUT = 8;

export const STATUS = { ready: 0, asleep: 1, ended: 2 } as const;

export interface Failure {
  readonly kind: 'assertion' | 'data race' | 'deadlock' | 'lost wake-up' | 'livelock' | 'crash';
  readonly message: string;
}

/** What a step did, for the trace. */
export interface Done {
  readonly choice: number;
  readonly step: Step;
  readonly result: unknown;
}

interface Sleeper {
  readonly thread: number;
  readonly word: number;
  readonly sleep: Sleep | undefined;
}

export class Execution {
  readonly machine: Machine;
  readonly #prepared: Prepared;
  readonly #threads: Thread[] = [];
  readonly #pending: Step[] = [];
  readonly #status: number[] = [];
  readonly #observedA = new Int32Array(MOST_THREADS);
  readonly #observedB = new Int32Array(MOST_THREADS);
  /** Who sleeps, in the order in which they went to sleep. */
  #sleepers: Sleeper[] = [];
  #local: unknown;
  #timeoutsLeft = 0;
  /** The thread that went last, or -1. */
  current = -1;
  count = 0;
  failure: Failure | undefined;
  /** If set, what was done is kept here. */
  history: Done[] | undefined;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.machine = prepared.machine;
  }

  /** Puts everything back to the beginning. */
  start(): void {
    const { scenario } = this.#prepared;
    this.machine.reset();
    this.#sleepers = [];
    this.#timeoutsLeft = scenario.timeouts ?? 0;
    this.current = -1;
    this.count = 0;
    this.failure = undefined;
    this.#prepared.ghost.fill(0);
    this.#local = this.#prepared.fresh();
    for (let t = 0; t < scenario.threads.length; t++) {
      this.#observedA[t] = t + 1;
      this.#observedB[t] = t + 1;
      this.#status[t] = STATUS.ready;
      this.#threads[t] = this.#prepared.body(t, this.#local);
      this.#advance(t, undefined);
    }
  }

  /** Runs the thread's own code up to its next step. */
  #advance(thread: number, value: unknown): void {
    try {
      let next = this.#threads[thread].next(value);
      while (!next.done && next.value.op === OP.local) next = this.#threads[thread].next(next.value.more);
      if (next.done) this.#status[thread] = STATUS.ended;
      else this.#pending[thread] = next.value;
    } catch (error) {
      this.#fail(thread, error);
    }
  }

  #fail(thread: number, error: unknown): void {
    const name = this.#prepared.scenario.threads[thread]?.name ?? 'check';
    const kind = error instanceof Broken ? 'assertion' : error instanceof Race ? 'data race' : 'crash';
    if (kind === 'crash' && !(error instanceof Crash || error instanceof Error)) throw error;
    this.failure = { kind, message: `${name}: ${(error as Error).message}` };
  }

  #mayGo(thread: number): boolean {
    if (this.#status[thread] !== STATUS.ready) return false;
    const step = this.#pending[thread];
    if (step.op === OP.until) return holds(step);
    return step.op !== OP.settled || (step.more as Sleep).woken;
  }

  /** The current thread goes on without a choice: its step can matter to nobody else. */
  goesOn(): boolean {
    const { current } = this;
    if (current < 0 || this.#status[current] !== STATUS.ready) return false;
    return !this.machine.isVisible(this.#pending[current]);
  }

  /** Who may go, the current thread first. Empty: the run is over. */
  choices(into: number[]): number[] {
    into.length = 0;
    const { current } = this;
    if (current >= 0 && this.#mayGo(current)) into.push(current);
    for (let t = 0; t < this.#threads.length; t++) if (t !== current && this.#mayGo(t)) into.push(t);
    if (this.#timeoutsLeft > 0) {
      for (const { thread, sleep } of this.#sleepers) {
        if (sleep === undefined && Number.isFinite(this.#pending[thread].b)) into.push(thread + TIMEOUT);
      }
    }
    return into;
  }

  /** Lets a thread do its step. */
  step(choice: number): void {
    const isTimeout = choice >= TIMEOUT;
    const thread = isTimeout ? choice - TIMEOUT : choice;
    const step = this.#pending[thread];
    this.current = thread;
    this.count++;
    let result: unknown;
    try {
      if (isTimeout) {
        this.#timeoutsLeft--;
        this.#sleepers = this.#sleepers.filter((one) => one.thread !== thread);
        this.#status[thread] = STATUS.ready;
        result = 'timed out';
      } else result = this.#perform(thread, step);
    } catch (error) {
      this.#fail(thread, error);
    }
    this.history?.push({ choice, step, result });
    if (this.failure) return;
    this.#observe(thread, step.op, result);
    if (this.#status[thread] === STATUS.ready) this.#advance(thread, result);
    if (!this.failure && this.count > (this.#prepared.scenario.mostSteps ?? 1000)) {
      this.failure = { kind: 'livelock', message: `no end after ${this.count} steps` };
    }
  }

  #perform(thread: number, step: Step): unknown {
    switch (step.op) {
      case OP.wait:
      case OP.waitAsync:
        return this.#goToSleep(thread, step);
      case OP.notify:
        return this.#notify(step);
      case OP.until:
      case OP.settled:
        return undefined;
      default:
        return this.machine.perform(thread, step);
    }
  }

  #goToSleep(thread: number, step: Step): unknown {
    const sleep = step.op === OP.waitAsync ? (step.more as Sleep) : undefined;
    // Atomics.wait compares under the lock that notify takes: one step.
    const value = this.machine.perform(thread, { ...step, op: OP.load });
    if (value !== step.a) return sleep ? undefined : 'not equal';
    this.#sleepers.push({ thread, word: this.machine.wordOf(step.array, step.index), sleep });
    if (sleep) return sleep;
    this.#status[thread] = STATUS.asleep;
    return 'sleeps';
  }

  #notify(step: Step): number {
    const word = this.machine.wordOf(step.array, step.index);
    let left = step.a as number;
    const woken: number[] = [];
    this.#sleepers = this.#sleepers.filter((one) => {
      if (one.word !== word || left === 0) return true;
      left--;
      if (one.sleep) one.sleep.woken = true;
      else woken.push(one.thread);
      return false;
    });
    for (const thread of woken) {
      this.#status[thread] = STATUS.ready;
      this.#advance(thread, 'woken');
      this.#observe(thread, OP.wait, 1);
    }
    return (step.a as number) - left;
  }

  /** A thread's own state is what it has seen so far: its code is deterministic. */
  #observe(thread: number, op: number, result: unknown): void {
    let seen = op;
    if (typeof result === 'number') seen = Number.isInteger(result) ? result : Math.imul(result * 65536, 31);
    else if (typeof result === 'boolean') seen = result ? 1 : 0;
    else if (typeof result === 'string') seen = result.length;
    this.#observedA[thread] = mix(this.#observedA[thread], seen);
    this.#observedB[thread] = mix(this.#observedB[thread] + 0x51ed270b, seen);
  }

  /** 53 bits of the whole state: memory, threads, sleepers, clocks, ghosts. */
  key(): number {
    const { machine } = this;
    let a = machine.hashA;
    let b = machine.hashB;
    for (let t = 0; t < this.#threads.length; t++) {
      a = mix(a, this.#observedA[t]);
      b = mix(b, this.#observedB[t]);
      for (let u = 0; u < this.#threads.length; u++) {
        if (u === t) continue;
        a = mix(a, machine.clocks[t * MOST_THREADS + u]);
        b = mix(b, machine.clocks[t * MOST_THREADS + u] + 7);
      }
    }
    for (const { thread, word } of this.#sleepers) {
      a = mix(a, thread);
      b = mix(b, word);
    }
    for (const value of this.#prepared.ghost) {
      a = mix(a, value);
      b = mix(b, value + 3);
    }
    a = mix(a, this.#timeoutsLeft);
    return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
  }

  /** The run is over: did everybody come to an end, and does the scenario's claim hold? */
  finish(): void {
    if (this.failure) return;
    const { scenario } = this.#prepared;
    const stuck = scenario.threads.filter((_, t) => this.#status[t] !== STATUS.ended);
    const isAsleep = scenario.threads.some((_, t) => this.#status[t] === STATUS.asleep || this.#awaits(t));
    const names = stuck.map(({ name }) => name).join(', ');
    try {
      if (scenario.check) runAlone(this.#prepared.check(this.#local));
    } catch (error) {
      this.#fail(-1, error);
      const { message } = this.failure as unknown as Failure;
      if (isAsleep) this.failure = { kind: 'lost wake-up', message: `${names} asleep for ever; ${message}` };
      else if (stuck.length > 0) this.failure = { kind: 'deadlock', message: `${names} can never go on; ${message}` };
      return;
    }
    if (stuck.length === 0 || scenario.mayStayAsleep) return;
    this.failure = { kind: isAsleep ? 'lost wake-up' : 'deadlock', message: `${names} can never go on` };
  }

  #awaits(thread: number): boolean {
    return this.#status[thread] === STATUS.ready && this.#pending[thread].op === OP.settled;
  }
}

/** A condition looks at memory as it is; that is no access of a thread. */
function holds(step: Step): boolean {
  const value = (step.more as () => unknown)();
  return Boolean(typeof value === 'object' && value !== null ? runAlone(value as Thread) : value);
}
