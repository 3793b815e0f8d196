import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Timeout extends Error { static after(n: number): Timeout { let s = ''; for (let i = 0; i < n; i++) s += 'tick '; return new this(s.trim()); } }
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 1; i <= +'2'; i++) {
    try {
      try { say(trace, i); throw Timeout.after(i); } finally { say(trace, 'finally'); }
    } catch (error) { say(trace, [(error as Error).message, error instanceof Timeout, (error as Error).constructor.name].join()); }
  }
  return trace;
});
export const args = [];
