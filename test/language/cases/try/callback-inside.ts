import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  try { [1, 2, 3].forEach((x) => { if (x === n - 2) throw x; trace.push(x); }); say(trace, 'never'); } catch (e) { say(trace, e); } return trace;
});
export const args = [4];
