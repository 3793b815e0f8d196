import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const later: (() => string)[] = [];
  for (let key in { a: 1, b: 2 }) { later.push(() => key); key += '!'; say(trace, key); }
  var last: string;
  for (last in { x: 1, y: 2 }) if (say(trace, last) === 'x') continue;
  return [later.map((one) => one()), last!, trace];
});
export const args = [];
