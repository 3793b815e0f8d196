import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const later: (() => string)[] = [];
  outer: for (const x of [1, 2, 3]) {
    for (const y of 'ab') { if (x === 2) continue outer; later.push(() => x + y + say(trace, later.length)); say(trace, y); }
  }
  return [later.map((one) => one()), trace];
});
export const args = [];
