import { fork, join, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const table = [n, n + 1];
  function add(k: number) {
    for (let i = 0; i < k; i++) table.push(i);
    return table.length;
  }
  const a = fork(add, 3);
  return [join(a), table];
});
export const args = [2];
