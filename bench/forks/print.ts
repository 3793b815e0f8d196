/** What `bench forks` prints. */
import { paint, table } from '../lib/table.ts';
import type { DeepFigures, EngineFigures, ForksResult, ProgramFigures } from './figures.ts';

const two = (value: number): string => value.toFixed(2);

/** A line for each policy. */
export function printProgram({ name, serialMs, policies, hybridOverSteal, others, forks }: ProgramFigures): void {
  const rows = policies.map((one) => [
    one.policy,
    one.oneMs.toFixed(1),
    one.twoMs.toFixed(1),
    two(one.overhead),
    two(one.overOne),
    two(one.overSerial),
    ...[one.promoted, one.takenBack, one.stolen, one.waits, one.migrations].map(String),
    (one.sharedBytes / 2 ** 20).toFixed(1),
  ]);
  const head = ['', '1 ms', '2 ms', '1 / serial', '2 over 1', '2 over serial'];
  const counts = ['promoted', 'taken back', 'stolen', 'waits', 'migrations', 'shared MiB'];
  const compared = hybridOverSteal === null ? '' : `; hybrid / steal ${two(hybridOverSteal)}`;
  console.log(
    `\n${paint('bold', name)}: untouched ${serialMs.toFixed(1)} ms${compared} ${paint('dim', `(${forks}; other programs took ${Math.round(100 * others)} % of the cores)`)}`,
  );
  console.log(table([...head, ...counts], rows));
}

export function printEngines(all: readonly EngineFigures[]): void {
  if (all.length === 0) return;
  console.log(`\n${paint('bold', `fib(${all[0].n}), a fork in every call, one thread over the untouched function`)}\n`);
  const rows = all.map(({ engine, version, serialMs, policies, failed }) => [
    `${engine} ${version}`,
    failed ?? `${serialMs.toFixed(1)} ms`,
    ...policies.map(({ overhead }) => two(overhead)),
  ]);
  const policies = all.find((one) => one.policies.length > 0)?.policies.map(({ policy }) => policy) ?? [];
  console.log(table(['', 'untouched', ...policies], rows));
}

export function printNative(native: ForksResult['native']): void {
  if (native === null || native.figures.length === 0) return;
  console.log(`\n${paint('bold', `fib(${native.n}), a fork in every call, native`)}\n`);
  const rows = native.figures.map(({ name, threads, forkedMs }) => [name, String(threads), forkedMs.toFixed(1)]);
  console.log(table(['', 'threads', 'ms'], rows));
}

export function printDeep({ nodes, wanted, depth, ms, sharedBytes, mostBytes }: DeepFigures): void {
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  console.log(
    `\n${paint('bold', 'UTS T3L')}: ${nodes} nodes (published: ${wanted}), depth ${depth}, ${(ms / 1000).toFixed(1)} s, ${mib(sharedBytes)} of ${mib(mostBytes)} MiB shared`,
  );
}
