import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Job { done = false; constructor(readonly n: number) {} run(trace: unknown[], all: Job[]): number { for (let i = 0; i < this.n; i++) { trace.push(`${this.n}.${i}`); const next = all.find((job) => !job.done && job !== this); if (next && i === 0) next.run(trace, all.filter((job) => job !== this)); } this.done = true; return all.length; } }
export default task(function f() {
  const trace: unknown[] = [];
  const jobs = [new Job(2), new Job(1), new Job(3)];
  const left = jobs[0]!.run(trace, jobs);
  say(trace, left);
  return [jobs.map((job) => job.done), trace];
});
export const args = [];
