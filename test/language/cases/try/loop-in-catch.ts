import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  try { JSON.parse('{'); } catch (e) { for (let i = 0; i < n; i++) trace.push((e as Error).name); } return trace;
});
export const args = [4];
