import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let odd = 0;
  let even = 0;
  for (let i = 0; i < n; i++) {
    if (i % 2 === 1) odd += i;
    else even += i;
  }
  return { odd, even };
});
export const args = [20];
