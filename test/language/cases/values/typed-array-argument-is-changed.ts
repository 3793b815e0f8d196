import { task } from 'mgr-scheduler';

export default task(function f(a: Float64Array, part: Float64Array) {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! * 2;
  return { a, part, same: a.buffer === part.buffer };
});
const whole = new Float64Array([1, 2, 3, 4]);
export const args = [whole, whole.subarray(1, 3)];
