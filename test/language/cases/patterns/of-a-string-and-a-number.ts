import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const [a, b = say(trace, 'none')] = say(trace, '\u{1f600}');
  const { length, [say(trace, 0)]: first } = say(trace, 'xy') as any;
  const { toFixed, missing = say(trace, 'default') } = say(trace, 5) as any;
  return [a, b, length, first, toFixed.call(1.25, 1), missing, trace];
});
export const args = [];
