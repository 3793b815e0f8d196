import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

function thrower(n: number): number {
  for (let i = 0; i < n; i++) if (i === 1) throw new TypeError('first');
  return 0;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  const b = fork(thrower, n);
  thrower(2);
  return join(a) + join(b);
});
export const args = [3];
