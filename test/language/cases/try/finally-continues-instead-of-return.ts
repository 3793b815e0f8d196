import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) { try { if (i < n) return say(trace, i); } finally { if (i < n - 1) continue; say(trace, 'last'); } } return trace;
});
export const args = [4];
