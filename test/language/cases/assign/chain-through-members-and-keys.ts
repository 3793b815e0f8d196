import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a: any = {};
  const b: any = {};
  const at = (o: any, name: string): any => { say(trace, name); return o; };
  at(a, 'a')[say(trace, 'x')] = at(b, 'b').y = at(a, 'a again').z = say(trace, 9);
  return [a, b, trace];
});
export const args = [];
