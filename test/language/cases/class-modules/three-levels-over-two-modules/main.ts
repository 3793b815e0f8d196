import { task } from 'mgr-scheduler';
import { Low } from './low.ts';
import { High, Middle } from './middle.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const low = new Low();
  say(trace, low.step(trace, 3));
  return [trace, low instanceof High, low instanceof Middle, new High().step([], 2)];
});
export const args = [];
