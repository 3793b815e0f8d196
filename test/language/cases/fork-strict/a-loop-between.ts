import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  let s = 0;
  for (let i = 0; i < n; i++) {
    if (i === 1) continue;
    if (i === 3) break;
    s += i;
  }
  outer: for (let i = 0; i < n; i++) for (;;) continue outer;
  return s * 100 + join(a);
});
export const args = [5];
