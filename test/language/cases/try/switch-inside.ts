import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
function boom(trace: unknown[], x: unknown): never {
  for (let i = 0; i < +'2'; i++) trace.push('boom');
  throw x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) { try { switch (i) { case 1: say(trace, 'one'); break; case 2: boom(trace, 2); default: say(trace, 'default'); } trace.push('after'); } catch (e) { say(trace, e); } finally { trace.push('f'); } } return trace;
});
export const args = [4];
