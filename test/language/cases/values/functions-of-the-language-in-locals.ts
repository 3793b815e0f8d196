import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const { max, floor } = Math;
  const push = Array.prototype.push;
  const has = Object.prototype.hasOwnProperty;
  const parse: typeof JSON.parse = JSON.parse;
  const list: number[] = [];
  for (let i = 0; i < +'3'; i++) push.call(list, max(i, say(trace, floor(i * 1.6))));
  return [list, has.call({ a: 1 }, 'a'), parse('[1]'), max === Math.max, trace];
});
export const args = [];
