/** fib with a fork in every call, one thread over the untouched function, on every engine. */
import { spawnSync } from 'node:child_process';
import { buildForRing, buildScript } from '../lib/build.ts';
import { type Engine, type EngineName, findEngines } from '../lib/engines.ts';
import { median } from '../lib/statistics.ts';
import type { ProbeAnswer, ProbeOrder } from './engine-probe.ts';
import { type EngineFigures, type Policy, ratio } from './figures.ts';

const LONGEST_PROBE_MS = 300_000;
/** `steal` is the Chase-Lev deque. */
const POLICIES: Policy[] = ['hybrid', 'steal'];

function probe(engine: Engine, script: string, order: ProbeOrder): ProbeAnswer | string {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(
    engine.command,
    [new URL(script).pathname, JSON.stringify(order)],
    { env, encoding: 'utf8', timeout: LONGEST_PROBE_MS, killSignal: 'SIGKILL' },
  );
  if (status !== 0) return error?.message ?? (stderr.trim().split('\n').at(-1) || `exit code ${status}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n', stdout.length - 2) + 1));
}

export function measureEngines(names: readonly EngineName[], rounds: number, quick: boolean): EngineFigures[] {
  const script = buildScript('forks/engine-probe.ts');
  buildScript('forks/serial.ts');
  const n = quick ? 30 : 36;
  const order: ProbeOrder = {
    worker: buildScript('forks/serial-worker.ts'),
    untouched: buildScript('forks/programs/fib.ts'),
    compiled: buildForRing('forks/programs/fib.ts'),
    n,
    policies: POLICIES,
    rounds,
    warmUps: 2,
  };
  return findEngines(names).map((engine): EngineFigures => {
    const answer = probe(engine, script, order);
    const known = { engine: engine.name, version: engine.version, n };
    if (typeof answer === 'string') return { ...known, serialMs: 0, policies: [], failed: answer };
    const { serialMs, policies } = answer;
    return {
      ...known,
      serialMs: median(serialMs),
      policies: policies.map(({ policy, ms }) => ({ policy, ms: median(ms), overhead: ratio(ms, serialMs) })),
    };
  });
}
