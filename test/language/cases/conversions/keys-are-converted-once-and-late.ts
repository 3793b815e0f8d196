import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const key = (name: string): any => ({ toString() { trace.push('key ' + name); return name; } });
  const o: any = {};
  o[key('a')] = say(trace, 1);
  o[key('a')] += say(trace, 2);
  o[key('b')] ??= say(trace, 3);
  const { [key('a')]: x, ...rest } = o;
  return [o, x, rest, key('a') in o, trace];
});
export const args = [];
