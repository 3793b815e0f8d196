import { parallelMap, task } from 'mgr-scheduler';

export default task(function f(source: Float64Array, target: Float32Array) {
  const back = parallelMap(source, target, (x, i) => x * 2 + i);
  return [back === target, ...back];
});
export const args = [Object.assign(new Float64Array(new SharedArrayBuffer(40)), [1.5, 2, 3, 4, 5]), new Float32Array(new SharedArrayBuffer(24))];
