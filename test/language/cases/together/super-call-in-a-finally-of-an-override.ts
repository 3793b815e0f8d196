import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Step { runs = 0; undo(trace: unknown[]): void { for (let i = 0; i < this.runs; i++) trace.push('undo ' + i); } run(trace: unknown[], n: number): string { for (let i = 0; i < n; i++) { this.runs++; say(trace, 'run ' + i); if (i === 2) throw new Error('three'); } return 'done'; } }
class Safe extends Step { override run(trace: unknown[], n: number): string { for (let tries = 0; ; tries++) { try { return super.run(trace, n) + tries; } catch (error) { trace.push((error as Error).message); n--; if (tries > 3) throw error; } finally { super.undo(trace); this.runs = 0; } } } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, new Safe().run(trace, 4));
  return trace;
});
export const args = [];
