import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list = [1, 2];
  const grow = (): number => { list.push(9); return say(trace, list.length); };
  const array = [...list, grow(), ...list];
  const sum = ((...xs: number[]) => xs.length)(...list, grow(), ...list);
  const object = { ...list, n: grow(), ...list };
  return [array, sum, object, trace];
});
export const args = [];
