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
  let caught = 0; for (let i = 0; i < 30; i++) { try { if (i % 3 === 0) boom(trace, i); say(trace, i); } catch (e) { caught += e as number; } } return [caught, trace.length];
});
export const args = [4];
