import { fork, join, sleep, task } from 'mgr-scheduler';

function slow(x: number): number {
  sleep(x);
  return x * 2;
}

export default task(function f(n: number) {
  const a = fork(slow, n);
  const b = fork(slow, 1);
  for (let i = 0; i < n; i++) sleep(0);
  return [join(b), join(a)];
});
export const args = [3];
