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
  try { for (const k in { a: 1, b: 2 }) { say(trace, k); if (k === 'b') boom(trace, k); } } catch (e) { say(trace, e); } return trace;
});
export const args = [4];
