import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: bigint) {
  const trace: unknown[] = [];
  const out = [say(trace, n) * say(trace, 3n) + 1n, -n / say(trace, 7n), -n % 7n, n ** say(trace, 5n), n << 70n, n >> say(trace, 3n), ~n & 0xffn, n ^ -1n];
  return [out, trace];
});
export const args = [123456789012345678901234567890n];
