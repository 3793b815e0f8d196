import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  const b = fork(count, n + 1);
  const list = [n, join(b), { a: join(a) }] as const;
  return [list, count(2)];
});
export const args = [4];
