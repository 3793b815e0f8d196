import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list: any[] = [function (this: any) { say(trace, 'in'); return this === list; }, () => say(trace, 'arrow')];
  const [first] = list;
  say(trace, 'out');
  return [list[0](), first(), list[1](), (0, list[0])(), trace];
});
export const args = [];
