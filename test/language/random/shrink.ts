/** A smaller program that fails as a random one does. */
import { Script } from 'node:vm';
import { loadDriver } from '../driver-build.ts';
import { Checker, untouched } from './check.ts';
import { type RandomProgram, randomProgram } from './program.ts';
import { reduce } from './reduce.ts';
import { Ring } from './ring.ts';
import { signatureOf } from './signature.ts';
import type { Failure } from './work.ts';

const LIMIT_MS = 120_000;
/** What has become endless while it was made smaller. */
const ONE_MS = 2000;
/** On the ring, not every run fails. */
const TRIES = 4;

export interface Shrunk {
  readonly source: string;
  readonly difference: string;
}

/** Null: the program does not fail again. */
export async function shrink({ seed, difference, onRing }: Failure): Promise<Shrunk | null> {
  const program = randomProgram(seed);
  const differs = onRing ? await differsOnRing(program) : await differsDriven(program);
  const found = await differs(program.source);
  if (found === null) return null;
  let last = found;
  const source = await reduce(
    program.source,
    async (candidate) => {
      const now = await differs(candidate);
      if (now === null || signatureOf(now) !== signatureOf(difference)) return false;
      last = now;
      return true;
    },
    LIMIT_MS,
  );
  return { source: source.replace(/\n\s*\n/g, '\n'), difference: last };
}

type Differs = (source: string) => Promise<string | null>;

async function differsDriven({ args, seed }: RandomProgram): Promise<Differs> {
  const checker = new Checker(await loadDriver());
  return async (source) => timed(() => checker.check(source, args, seed)?.difference ?? null);
}

async function differsOnRing({ args, seed }: RandomProgram): Promise<Differs> {
  return async (source) => {
    const expected = timed(() => untouched(source, args));
    if (!expected || !source.includes('return t.trace;')) return null;
    const ring = new Ring(seed);
    try {
      const subjects = Array.from({ length: TRIES }, () => ({ seed, source, args, expected }));
      return (await ring.check(subjects))?.difference ?? null;
    } catch {
      return null;
    } finally {
      await ring.close();
    }
  };
}

const place = globalThis as { mgrTimed?: () => unknown };
const script = new Script('mgrTimed()');

/** Runs something on this thread, if it does not take too long; null for that and for what throws. */
function timed<T>(run: () => T): T | null {
  place.mgrTimed = run;
  try {
    return script.runInThisContext({ timeout: ONE_MS }) as T;
  } catch {
    return null;
  }
}
