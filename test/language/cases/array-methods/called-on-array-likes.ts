import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const like = { length: 3, 0: 'a', 2: 'c' } as ArrayLike<string>;
  const mapped = Array.prototype.map.call(like, (x, i) => say(trace, `${x}${i}`));
  const text = [].map.call('xy' as any, (c: string) => say(trace, c + c));
  const reduced = Array.prototype.reduce.call(like, (a: any, x) => a + say(trace, x), '');
  Array.prototype.forEach.call({ length: 2.9, 0: 1, 1: 2, 2: 3 } as any, (x) => say(trace, x));
  return [mapped, 1 in mapped, text, reduced, trace];
});
export const args = [];
