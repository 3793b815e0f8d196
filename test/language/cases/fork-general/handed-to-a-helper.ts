import { fork, join, task, type Fork } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

function total(forks: Fork<number>[]) {
  let s = 0;
  for (const one of forks) s += join(one);
  return s;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  const b = fork(count, n + 1);
  return total([a, b]);
});
export const args = [5];
