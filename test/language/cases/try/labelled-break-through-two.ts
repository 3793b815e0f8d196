import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  outer: for (let i = 0; i < n; i++) { for (let j = 0; j < n; j++) { try { try { if (j === 1) continue outer; if (i === 2) break outer; say(trace, [i, j]); } finally { say(trace, 'in'); } } finally { say(trace, 'out'); } } } return trace;
});
export const args = [4];
