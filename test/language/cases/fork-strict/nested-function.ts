import { fork, join, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const scale = n * 10;
  const label = `n${n}`;
  function work(k: number): string {
    let s = 0;
    for (let i = 0; i < k; i++) s += scale;
    return k > 1 ? `${label}:${s}/${work(k - 1)}` : label;
  }
  const a = fork(work, 3);
  const b = work(2);
  return [join(a), b];
});
export const args = [2];
