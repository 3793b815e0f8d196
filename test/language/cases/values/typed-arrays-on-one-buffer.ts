import { task } from 'mgr-scheduler';

export default task(function f() {
  const buffer = new ArrayBuffer(16);
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer, 4, 2);
  const view = new DataView(buffer, 2);
  for (let i = 0; i < +'4'; i++) {
    bytes[4 + i] = i + 1;
    words[1] += 0x01010101;
    view.setInt16(0, -i);
  }
  return { bytes, words, view, buffer, same: bytes.buffer === words.buffer && view.buffer === buffer, sum: words[0] };
});
export const args = [];
