import { task } from 'mgr-scheduler';

export default task(function f(shared: Int32Array) {
  let s = 0;
  for (let i = 0; i < shared.length; i++) {
    s += Atomics.load(shared, i);
    Atomics.store(shared, i, i * 2);
  }
  return s + shared[1]!;
});
export const args = [new Int32Array(new SharedArrayBuffer(16))];
