import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x: any;
  let rest: any;
  ({ [say(trace, 'b')]: x, ...rest } = { a: 1, b: 2, c: 3 });
  const { [say(trace, 1 as any)]: y, ...others } = { 1: 'one', 2: 'two' } as any;
  return [x, rest, y, others, trace];
});
export const args = [];
