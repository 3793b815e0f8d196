import { task } from 'mgr-scheduler';

export default task(function f() {
  let list = [1, 2, 3];
  const out: number[] = [];
  for (const x of list) {
    out.push(x);
    list = [10, 20, 30, 40];
  }
  return { out, list };
});
export const args = [];
