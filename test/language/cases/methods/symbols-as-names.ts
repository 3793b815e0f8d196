import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const run = Symbol('run');
class Job {
  count = 0;
  [run](trace: unknown[]): number { for (let i = 0; i < +'3'; i++) this.count += say(trace, i); return this.count; }
  static [Symbol.hasInstance](x: unknown): boolean { let n = 0; while (n < +'2') n++; return typeof x === 'number'; }
  get [Symbol.toStringTag](): string { return 'Job' + this.count; }
  [Symbol.toPrimitive](hint: string): string { let s = ''; for (let i = 0; i < +'2'; i++) s += hint[0]; return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const job = new Job();
  say(trace, Object.prototype.toString.call(job));
  return [job[run](trace), job[run](trace), (5 as any) instanceof Job, job instanceof Job, `${job}`, (job as any) + '', Object.prototype.toString.call(job), trace];
});
export const args = [];
