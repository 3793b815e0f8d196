import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = Object.create(null);
  o.__proto__ = 'plain key';
  o.hasOwnProperty = 1;
  o.inner = Object.assign(Object.create(null), { v: 2 });
  say(trace, Object.keys(o).length);
  return [Object.getPrototypeOf(o), Object.getPrototypeOf(o.inner), o.__proto__, 'toString' in o, trace];
});
export const args = [];
