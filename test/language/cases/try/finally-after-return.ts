import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  const f = (): unknown[] => trace; try { return [say(trace, 1), f()]; } finally { say(trace, 'finally'); }
});
export const args = [4];
