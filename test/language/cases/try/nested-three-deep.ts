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
  try { try { try { boom(trace, 'a'); } finally { say(trace, 1); } } catch (e) { say(trace, e); throw 'b'; } finally { say(trace, 2); } } catch (e) { say(trace, e); } finally { say(trace, 3); } return trace;
});
export const args = [4];
