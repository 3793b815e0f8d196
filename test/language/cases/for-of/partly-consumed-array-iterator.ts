import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list = ['a', 'b', 'c', 'd'];
  const it = list.values();
  it.next();
  for (const x of it) { say(trace, x); if (x === 'b') break; }
  list.push('e');
  for (const x of it) say(trace, x);
  for (const [i, x] of list.entries()) if (i > 3) say(trace, i + x);
  return [trace, it.next()];
});
export const args = [];
