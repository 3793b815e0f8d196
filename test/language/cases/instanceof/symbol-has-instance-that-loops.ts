import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const Even = { [Symbol.hasInstance](n: number): boolean { let x = n; while (x > 1) x -= 2; return x === 0; } };
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'4'; i++) say(trace, (i as any) instanceof (Even as any));
  return trace;
});
export const args = [];
