import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  block: { try { say(trace, 1); if (n > 2) break block; say(trace, 2); } finally { say(trace, 'finally'); } trace.push('after'); } return trace;
});
export const args = [4];
