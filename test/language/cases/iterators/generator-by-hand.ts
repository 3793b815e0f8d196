import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* count(): Generator<number, string, number> { let sum = 0; for (let i = 0; i < 3; i++) sum += yield i; return 'sum ' + sum; } const g = count(); let step = g.next(); while (!step.done) { say(trace, step.value); step = g.next(10); } return [step.value, trace];
});
export const args = [];
