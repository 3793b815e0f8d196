import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function counting(Class: any, calls: string[]): any {
  return class extends Class {
    constructor(...args: unknown[]) { super(...args); calls.push('new ' + args.length); }
    run(n: number): number { calls.push('run ' + n); const out = super.run(n); calls.push('ran'); return out; }
  };
}
class Job { run(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += i; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const calls: string[] = [];
  const Counted = counting(counting(Job, calls), calls);
  say(trace, new Counted(1, 2).run(4));
  return [trace, calls];
});
export const args = [];
