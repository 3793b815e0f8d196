import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const red = { name: 'red' };
const blue = { name: 'blue' };
export default task(function f() {
  const trace: unknown[] = [];
  const counts = new Map<object, number>();
  for (const color of [red, blue, red]) counts.set(color, say(trace, (counts.get(color) ?? 0) + 1));
  return [trace, counts.get(red), counts.get(blue), counts.size];
});
export const args = [];
