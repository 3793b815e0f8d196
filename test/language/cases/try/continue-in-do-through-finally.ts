import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  let i = 0; do { i++; try { if (i % 2) continue; say(trace, i); } finally { say(trace, 'f' + i); } trace.push('end'); } while (i < n); return trace;
});
export const args = [4];
