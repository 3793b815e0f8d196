import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const note = (name: string, value: any): any => { say(trace, name); return { valueOf() { trace.push('convert ' + name); return value; } }; };
  const out = [note('a', 1) + note('b', 2) * note('c', 3), note('d', 1) < note('e', 2), note('f', 5) - note('g', 3) - note('h', 1)];
  return [out, trace];
});
export const args = [];
