import { task } from 'mgr-scheduler';

export default task(function f(list: Uint8Array) {
  const out: number[] = [];
  for (const x of list) {
    out.push(x);
    list[list.length - 1]! += x;
  }
  return out;
});
export const args = [new Uint8Array([1, 2, 3, 4])];
