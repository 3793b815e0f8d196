import { forkAll, joinAll, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const base = n * 100;
  const work = (k: number): number => {
    let s = base;
    for (let i = 0; i < k; i++) s += i;
    return s;
  };
  return joinAll(forkAll(work, [1, 2, 3]));
});
export const args = [2];
