import { task } from 'mgr-scheduler';
import { runAll, type Runs } from './lib.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Loop implements Runs { run(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += 5; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const plain: Runs = { run: (x) => x };
  const own: Runs = { run(x) { let s = 0; while (x-- > 0) s += 100; return s; } };
  say(trace, runAll(trace, [new Loop(), plain, own]));
  return trace;
});
export const args = [];
