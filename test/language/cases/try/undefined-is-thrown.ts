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
  try { boom(trace, undefined); } catch (e) { say(trace, e === undefined); } return trace;
});
export const args = [4];
