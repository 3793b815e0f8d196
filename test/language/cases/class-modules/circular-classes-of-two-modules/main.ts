import { task } from 'mgr-scheduler';
import { Ping } from './ping.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, new Ping().hit(trace, n));
  return trace;
});
export const args = [3];
