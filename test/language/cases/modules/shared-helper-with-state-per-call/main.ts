import { task } from 'mgr-scheduler';
import { logger, shared } from './lib.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const one = logger();
  const two = logger();
  for (const x of shared.make(3)) { one.log(say(trace, x)); two.log(one.lines.length); }
  return [one.lines, two.lines, trace];
});
export const args = [];
