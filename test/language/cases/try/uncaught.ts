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
  try { say(trace, 1); } catch { say(trace, 2); } boom(trace, new TypeError('out'));
});
export const args = [4];
