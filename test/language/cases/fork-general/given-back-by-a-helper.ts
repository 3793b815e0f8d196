import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

function start(n: number) {
  return fork(count, n);
}

export default task(function f(n: number) {
  const a = start(n);
  const b = start(n + 1);
  return join(b) * 100 + join(a);
});
export const args = [5];
