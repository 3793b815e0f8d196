import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const buffer = new ArrayBuffer(8);
  const view = new DataView(buffer);
  const floats = new Float32Array(buffer, 4, 1);
  const bytes = new Uint8ClampedArray(buffer);
  for (let i = 0; i < +'2'; i++) { view.setUint16(i * 2, say(trace, 258 + i), i === 1); floats[0] = 1.5 + i; bytes[7] = 300; }
  say(trace, bytes[7]);
  return [[...bytes], floats[0], view.getInt16(0), view.getInt16(2, true), view.buffer === floats.buffer, trace];
});
export const args = [];
