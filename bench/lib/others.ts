/** How much of the machine other programs took while something was measured. */
import { cpus } from 'node:os';

function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Starts to look; the function that it gives says which part (0 to 1) of all cores went to other processes since. */
export function watchOthers(): () => number {
  const before = { busy: busyMs(), own: ownMs(), at: performance.now() };
  return () => {
    const others = busyMs() - before.busy - (ownMs() - before.own);
    return Math.max(0, others / (cpus().length * (performance.now() - before.at)));
  };
}
