import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

function fails(n: number): number {
  for (let i = 0; i < n; i++) if (i === 2) throw new RangeError(`at ${i} of ${n}`);
  return n;
}

export default task(function f(n: number) {
  const a = fork(fails, n);
  const b = fork(fails, n + 100);
  count(n);
  return join(a) + join(b);
});
export const args = [3];
