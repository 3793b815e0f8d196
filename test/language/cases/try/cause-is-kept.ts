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
  try { try { boom(trace, new Error('inner')); } catch (e) { say(trace, 1); throw new Error('outer', { cause: e }); } } catch (e) { const error = e as Error; return [error.message, (error.cause as Error).message, trace]; }
});
export const args = [4];
