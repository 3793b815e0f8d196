import { task } from 'mgr-scheduler';

/** Views on a buffer that changes its size: with a length of their own, without one, and out of bounds for a while. */
interface Resizable extends ArrayBuffer {
  resize(to: number): void;
}
const Buffer = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => Resizable;

export default task(function f(n: number) {
  const buffer = new Buffer(8, { maxByteLength: 64 });
  const all = new Uint8Array(buffer);
  const four = new Uint8Array(buffer, 0, 4);
  const rest = new Uint16Array(buffer, 4);
  const trace: number[] = [];
  for (let i = 0; i < n; i++) {
    buffer.resize(i === 2 ? 2 : 8 + i * 4);
    all[0]!++;
    trace.push(all.length, four.length, rest.length, all[0]!, four.byteOffset);
  }
  return trace;
});
export const args = [6];
