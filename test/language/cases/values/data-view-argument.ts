import { task } from 'mgr-scheduler';

export default task(function f(view: DataView) {
  let s = 0;
  for (let i = 0; i < view.byteLength; i++) {
    s += view.getUint8(i);
    view.setUint8(i, 255 - i);
  }
  return { s, view };
});
export const args = [new DataView(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer, 1, 4)];
