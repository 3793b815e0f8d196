import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Custom extends Error { override toString(): string { let s = ''; for (const c of this.message) s = c + s; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  try { say(trace, 'go'); throw new Custom('abc'); } catch (error) { say(trace, String(error)); say(trace, `${error}!`); }
  return trace;
});
export const args = [];
