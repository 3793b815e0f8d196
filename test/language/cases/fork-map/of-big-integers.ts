import { parallelMap, task } from 'mgr-scheduler';

function square(x: bigint) {
  return x * x;
}

export default task(function f(source: BigInt64Array, target: BigInt64Array) {
  parallelMap(source, target, square);
  return [...target];
});
export const args = [Object.assign(new BigInt64Array(new SharedArrayBuffer(24)), [1n, -2n, 3n]), new BigInt64Array(new SharedArrayBuffer(24))];
