import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let count = 0;
  function next(): number {
    for (let i = 0; i < n; i++) count++;
    return count;
  }
  const all = [next];
  for (let i = 0; i < n; i++) all[0]!();
  return count;
});
export const args = [4];
