import { task } from 'mgr-scheduler';

export default task(function collatz(start: number) {
  const path = [start];
  let x = start;
  while (x !== 1) {
    x = x % 2 === 0 ? x / 2 : 3 * x + 1;
    path.push(x);
  }
  return path;
});
export const args = [13];
