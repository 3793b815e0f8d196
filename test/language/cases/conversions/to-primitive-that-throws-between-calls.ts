import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const bad: any = { [Symbol.toPrimitive]() { trace.push('convert'); throw new RangeError('no value'); } };
  for (const go of [() => say(trace, 1) + bad + say(trace, 2), () => `${say(trace, 3)}${bad}${say(trace, 4)}`, () => (bad as any)[say(trace, 'k')], () => ({ [bad]: say(trace, 5) })]) {
    try { say(trace, typeof go()); } catch (error) { say(trace, (error as Error).message); }
  }
  return trace;
});
export const args = [];
