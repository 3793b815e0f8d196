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
  const fns: (() => unknown)[] = []; for (let i = 0; i < n; i++) { try { boom(trace, i); } catch (e) { fns.push(() => (e as number) * 10); } } const out = fns.map((f) => f()); return [trace, out];
});
export const args = [4];
