/**
 * Random programs of the whole language in several processes, until the time or the number is over or one goes wrong: its seed and
 * the program made smaller are told. See work.ts for what is done with each.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Shrunk, shrink } from './shrink.ts';
import { type Failure, type Job, noTally, type Report, type Tally } from './work.ts';

/** A process makes so many programs and ends: modules that were imported are never let go. */
const MOST_PER_PROCESS = 5000;
const TELL_MS = 30_000;
const MOST_FAILURES = 200;

export interface FuzzOptions {
  readonly seed: number;
  readonly programs: number;
  readonly minutes: number;
  readonly processes: number;
  readonly keepsGoing: boolean;
  readonly report: (line: string) => void;
}

export interface FuzzOutcome {
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

const main = fileURLToPath(new URL('./main.mjs', import.meta.url));

export class Fuzzer {
  readonly #options: FuzzOptions;
  readonly #endMs: number;
  readonly #startMs = performance.now();
  readonly #failures: Failure[] = [];
  readonly #children = new Set<ChildProcess>();
  readonly tally = noTally();
  #dealt = 0;

  constructor(options: FuzzOptions) {
    this.#options = options;
    this.#endMs = Date.now() + options.minutes * 60_000;
  }

  async run(): Promise<FuzzOutcome> {
    const timer = setInterval(() => this.#options.report(this.line()), TELL_MS);
    await Promise.all(Array.from({ length: this.#options.processes }, () => this.#lane()));
    clearInterval(timer);
    return { tally: this.tally, failures: this.#failures };
  }

  line(): string {
    const { programs, refused, returned, leaves, onRing, ringLeaves, cpuMs, characters, skipped } = this.tally;
    const seconds = (performance.now() - this.#startMs) / 1000;
    const percent = (part: number) => `${((part / Math.max(1, programs)) * 100).toFixed(1)} %`;
    const each = (sum: number) => (sum / Math.max(1, programs)).toFixed(1);
    const ring = `${onRing} of them on three threads (${ringLeaves} leaves)`;
    const rate = `${(programs / seconds).toFixed(1)} each second (${each(cpuMs)} ms of processor time)`;
    return `${programs} programs, ${rate}, ${ring}; ${percent(returned)} return, ${percent(refused)} refused, ${skipped} skipped; on average ${each(characters)} characters, ${each(leaves)} leaves`;
  }

  /** One process after another. */
  async #lane(): Promise<void> {
    const { seed, programs, keepsGoing } = this.#options;
    while (this.#goesOn()) {
      const count = Math.min(MOST_PER_PROCESS, programs - this.#dealt);
      const first = seed * 1_000_003 + this.#dealt;
      this.#dealt += count;
      await this.#process({ first, step: 1, count, endMs: this.#endMs, keepsGoing });
    }
  }

  #goesOn(): boolean {
    const { keepsGoing, programs } = this.#options;
    if (this.#failures.length > 0 && (!keepsGoing || this.#failures.length >= MOST_FAILURES)) return false;
    return this.#dealt < programs && Date.now() < this.#endMs;
  }

  #process(job: Job): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'mgr-fuzz-'));
    const noted = openSync(join(folder, 'seed'), 'w');
    const child = fork(main, ['--job', JSON.stringify(job)], {
      // Most of what a program is made of is garbage a moment later.
      env: { ...process.env, NODE_OPTIONS: '--max-semi-space-size=32' },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc', noted],
    });
    closeSync(noted);
    this.#children.add(child);
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('message', (message) => this.#hear(message as Report));
    return new Promise((resolve) => {
      child.on('close', (code, signal) => {
        this.#children.delete(child);
        const isStopped = signal === 'SIGTERM' && this.#failures.length > 0;
        const seed = Number(readFileSync(join(folder, 'seed'), 'utf8') || -1);
        rmSync(folder, { recursive: true });
        if (code !== 0 && !isStopped) this.#fail(deathOf(seed, errors, code, signal));
        resolve();
      });
    });
  }

  #hear(message: Report): void {
    if ('failure' in message) {
      this.#fail(message.failure);
      return;
    }
    const { constructs, refusals, ...numbers } = message.tally;
    for (const [name, value] of Object.entries(numbers)) this.tally[name as 'programs'] += value;
    add(this.tally.constructs, constructs);
    add(this.tally.refusals, refusals);
  }

  #fail(failure: Failure): void {
    this.#failures.push(failure);
    this.#options.report(`seed ${failure.seed}: ${failure.difference.slice(0, 600)}`);
    if (this.#options.keepsGoing) return;
    for (const child of this.#children) child.kill();
  }
}

/** A process has ended by itself, in the program with that seed. */
function deathOf(seed: number, errors: string, code: number | null, signal: string | null): Failure {
  return { seed, difference: `a process ended with ${signal ?? code}\n${errors}`, onRing: false };
}

function add(sums: Partial<Record<string, number>>, more: Partial<Record<string, number>>): void {
  for (const [name, value] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + (value ?? 0);
}

/** Programs that are refused, that end before they have done anything, or that leave nowhere prove nothing. */
export function weakness({ programs, refused, returned, leaves }: Tally): string | null {
  if (programs < 500) return null;
  if (refused > programs * 0.05)
    return `${refused} of ${programs} programs were refused: switch off what is (constructs.ts)`;
  if (returned < programs * 0.75) return `only ${returned} of ${programs} programs return a value`;
  if (leaves < programs * 5) return `only ${leaves} leaves in ${programs} programs`;
  return null;
}

/** The failure in words for a person, with the program made smaller. */
export async function describe(failure: Failure): Promise<string> {
  const shrunk: Shrunk | null = failure.seed < 0 ? null : await shrink(failure);
  const smaller = shrunk ? `made smaller (${shrunk.difference}):\n${shrunk.source}` : '(alone it does not fail)';
  return `seed ${failure.seed}: ${failure.difference}\n${smaller}\nagain: npm run fuzz:language -- --program ${failure.seed}`;
}
