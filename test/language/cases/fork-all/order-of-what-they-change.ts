import { forkAll, joinAll, parallelFor, task } from 'mgr-scheduler';

const order: number[] = [];

function work(n: number): number {
  for (let i = 0; i < n; i++) if (i > 50) return 0;
  order.push(n);
  return n * 2;
}

export default task(function f(n: number) {
  order.length = 0;
  const forks = forkAll(work, [n, 1, n + 1]);
  order.push(-1);
  const values = joinAll(forks);
  parallelFor(0, n, (i) => {
    order.push(work(i));
  });
  return [...values, ...order];
});
export const args = [4];
