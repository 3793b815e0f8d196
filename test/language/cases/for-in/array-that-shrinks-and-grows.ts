import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list: any = [10, 20, 30, 40];
  list.own = 'x';
  for (const i in list) { say(trace, i); if (i === '1') { list.length = 2; list.push('late'); list.more = 1; } }
  return [trace, list.length];
});
export const args = [];
