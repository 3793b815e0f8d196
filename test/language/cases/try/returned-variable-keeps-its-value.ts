import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  let x = 1; try { say(trace, 0); return x; } finally { x = 2; say(trace, x); }
});
export const args = [4];
