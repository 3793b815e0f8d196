import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let x = 2147483640;
  let y = 1;
  for (let i = 0; i < n; i++) {
    x += 3;
    y /= 3;
  }
  return { x, y };
});
export const args = [10];
