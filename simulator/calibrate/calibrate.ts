/** Measures every cost on this machine and writes costs.json. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Calibrated, type CostFile, type Costs, costsUrl, type ForkCost } from '../costs.ts';
import { table } from '../plot/table.ts';
import { measureKernels } from './kernels.ts';
import { measureLeaves, measureTasks } from './library.ts';
import { measureWake, measureWords } from './words.ts';

const digits = (value: number): number => Number(value.toPrecision(3));

function of(value: number, how: string): Calibrated {
  return { value: digits(value), how };
}

function forkFigures(program: string, costs: Record<ForkCost, number>): Record<ForkCost, Calibrated> {
  const how = (policy: string): string => `${program}, policy ${policy}, one thread, over the serial program, a fork`;
  return {
    latentForkUs: of(costs.latentForkUs, how('hybrid')),
    publishedForkUs: of(costs.publishedForkUs, how('steal')),
    inlineForkUs: of(costs.inlineForkUs, how('fifo')),
  };
}

export async function calibrate(): Promise<void> {
  console.error('Measuring shared words, waking, the library, forks (about a minute) ...');
  const words = await measureWords();
  const wake = await measureWake(300);
  const taskUs = await measureTasks();
  const leaves = await measureLeaves();
  const kernels = await measureKernels();
  const leave = leaves.sameThreadUs;
  const costs: Record<keyof Costs, Calibrated> = {
    lookUs: of(words.lookUs, 'a slot of 4,096, 256 bytes apart, read again by the same worker'),
    lookMissUs: of(words.lookMissUs, 'the same after another worker has written them all'),
    swapUs: of(words.swapUs, 'load and compare-and-swap of a word that one worker touches'),
    transferUs: of(words.transferUs, 'one way of a word that two workers write in turn (ping-pong of adds), spinning'),
    dispatchUs: of(leave / 2, 'half of a leave with the dispatch after it, one thread, quantum 0, three frames'),
    admitUs: of(taskUs / 3, 'a third of a task that does nothing (backlog to outcome, full backlog, one thread)'),
    handOverUs: of(
      Math.max(0, leaves.otherThreadUs - leave),
      'a leave with the dispatch after it on two threads that exchange tasks each time, over the same on one thread',
    ),
    leaveUs: of(leave / 2, 'the other half'),
    finishUs: of(taskUs / 3, 'another third of a task that does nothing; the last one is the dispatch'),
    notifyUs: of(wake.notifyUs, 'Atomics.notify with one worker asleep'),
    wakeUs: of(wake.wakeUs, 'from its return until that worker is awake'),
    spinUs: of(150, 'SPIN_MS in src/thread/loop.ts'),
    parkUs: of(3 * words.swapUs, 'three atomic operations'),
    pollGapUs: of(35, 'POLL_AIM_MS in src/thread/poll.ts, which keeps it between 20 and 50'),
    scanEveryUs: of(200, 'SCAN_EVERY_MS in src/thread/poll.ts'),
    ...forkFigures('fib', kernels.fib),
    promoteUs: of(taskUs / 3, 'as admitting: a record is written, a slot published'),
    stealUs: of(taskUs / 3 + words.transferUs, 'as admitting, and the deque comes over'),
    joinUs: of(words.transferUs + words.lookUs, 'a word comes over'),
  };
  const file: CostFile = {
    setting: {
      date: new Date().toISOString().slice(0, 10),
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      node: process.version,
    },
    costs,
    forks: { fib: forkFigures('fib', kernels.fib), uts: forkFigures('UTS T3', kernels.uts) },
    work: {
      fibCall: of(kernels.fibCallUs, 'fib(32), a call'),
      utsNode: of(kernels.utsNodeUs, 'UTS T3 (bench/forks/serial.ts), a node: one SHA-1'),
    },
  };
  writeFileSync(costsUrl, `${JSON.stringify(file, null, 2)}\n`);
  const rows = Object.entries({
    ...costs,
    ...file.work,
    utsLatentFork: file.forks.uts.latentForkUs,
    utsPublishedFork: file.forks.uts.publishedForkUs,
  }).map(([name, { value, how }]) => [name, `${value}`, `  ${how}`]);
  console.log(table(['us', '', ''], rows));
  console.log(`\ncontended by two: ${digits(words.contendedUs)} us an addition\nSaved: simulator/costs.json`);
}
