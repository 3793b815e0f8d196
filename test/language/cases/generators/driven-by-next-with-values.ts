import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* talk(trace: unknown[]): Generator<string, string, number> {
  let sum = 0;
  for (let i = 0; i < +'3'; i++) { const got: number = yield `round ${i} sum ${sum}`; trace.push(got); sum += got; }
  return `total ${sum}`;
}
export default task(function f() {
  const trace: unknown[] = [];
  const it = talk(trace);
  let step = it.next(say(trace, 99));
  while (!step.done) step = it.next(say(trace, trace.length));
  return [step, it.next(1), trace];
});
export const args = [];
