/** What runs inside an engine: fib untouched in a plain worker, and with forks on one thread under each policy, in turn. */
import { Scheduler, type Task } from 'mgr-scheduler';
import type { Policy } from './figures.ts';
import { startSerial } from './serial.ts';

export interface ProbeOrder {
  worker: string;
  untouched: string;
  compiled: string;
  n: number;
  policies: Policy[];
  rounds: number;
  warmUps: number;
}

export interface ProbeAnswer {
  serialMs: number[];
  policies: { policy: Policy; ms: number[] }[];
}

const order: ProbeOrder = JSON.parse(process.argv[2]);
const { forked }: { forked: Task<[number], number> } = await import(order.compiled);
const serial = await startSerial(order.worker, order.untouched);
const answer: ProbeAnswer = { serialMs: [], policies: [] };
const schedulers: Scheduler[] = [];
for (const policy of order.policies) {
  schedulers.push(await Scheduler.start({ threads: 1, policy }));
  answer.policies.push({ policy, ms: [] });
}
for (let round = -order.warmUps; round < order.rounds; round++) {
  const { ms, result } = await serial.run([order.n]);
  if (round >= 0) answer.serialMs.push(ms);
  for (const [i, scheduler] of schedulers.entries()) {
    const begun = performance.now();
    const found = await scheduler.run(forked, [order.n]);
    if (found !== result) throw new Error(`fib(${order.n}) gave ${found}, not ${result}.`);
    if (round >= 0) answer.policies[i].ms.push(performance.now() - begun);
  }
}
process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
