import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 0xff;
  x &= say(trace, 0x3c);
  x |= say(trace, 1);
  x ^= say(trace, 0x11);
  x <<= say(trace, 28);
  const shifted = [x >> say(trace, 4), x >>> say(trace, 4)];
  x >>>= say(trace, 31);
  return [x, shifted, trace];
});
export const args = [];
