import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const all: any[] = [new Int8Array(n), new Uint8Array(n), new Uint8ClampedArray(n), new Int16Array(n), new Uint16Array(n), new Int32Array(n), new Uint32Array(n), new Float32Array(n), new Float64Array(n)];
  const big = [new BigInt64Array(n), new BigUint64Array(n)];
  for (let i = 0; i < n; i++) {
    for (const a of all) a[i] = -100.5 * i + 300;
    for (const a of big) a[i] = BigInt(-i);
  }
  return { all, big };
});
export const args = [3];
