import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = {};
  const at = (name: string): any => { say(trace, name); return o; };
  const source = { get x() { trace.push('get x'); return undefined; }, get y() { trace.push('get y'); return 5; } };
  ({ [say(trace, 'x')]: at('first')[say(trace, 'a')] = say(trace, 'default'), [say(trace, 'y')]: at('second').b = say(trace, 'never') } = source as any);
  return { o, trace };
});
export const args = [];
