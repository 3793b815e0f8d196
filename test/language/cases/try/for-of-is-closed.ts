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
  const m = new Map([[1, 2], [3, 4]]); try { for (const [k, v] of m) { if (k === 3) boom(trace, v); say(trace, k); } } catch (e) { say(trace, ['caught', e]); } return trace;
});
export const args = [4];
