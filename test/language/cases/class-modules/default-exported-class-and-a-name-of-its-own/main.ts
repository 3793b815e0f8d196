import { task } from 'mgr-scheduler';
import Anonymous, * as lib from './lib.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const one = new Anonymous();
  say(trace, one.go(n));
  say(trace, new lib.default().go(n + 1));
  return [trace, lib.Renamed.depth(n), Anonymous.name, lib.Renamed.name];
});
export const args = [4];
