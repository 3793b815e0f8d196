import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list = ['a', 'b', 'c'];
  const at = (i: number): number => say(trace, i);
  [list[at(0)], list[at(2)]] = [list[at(2)]!, list[at(0)]!];
  return { list, trace };
});
export const args = [];
