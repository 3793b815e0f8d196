import { task } from 'mgr-scheduler';

export default task(function f(list: Float64Array) {
  const out: number[] = [];
  for (const x of list) out.push(x * 2);
  return out;
});
export const args = [new Float64Array([1.5, -0, NaN, 1e300])];
