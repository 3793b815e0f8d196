import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const signed = new BigInt64Array(2);
  const unsigned = new BigUint64Array(signed.buffer);
  for (let i = 0; i < +'2'; i++) { signed[i] = say(trace, -1n - BigInt(i)); unsigned[i]! += 3n; }
  signed[0]! <<= 62n;
  return [signed, unsigned, signed.buffer === unsigned.buffer, trace];
});
export const args = [];
