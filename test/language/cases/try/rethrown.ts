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
  try { try { boom(trace, new Error('one')); } catch (e) { say(trace, 'in'); throw e; } } catch (e) { trace.push((e as Error).message); } return trace;
});
export const args = [4];
