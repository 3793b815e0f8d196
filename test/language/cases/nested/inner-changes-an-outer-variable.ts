import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let count = 0;
  function bump(by: number): void {
    for (let i = 0; i < by; i++) count++;
  }
  for (let i = 0; i < n; i++) bump(i);
  bump(2);
  return count;
});
export const args = [4];
