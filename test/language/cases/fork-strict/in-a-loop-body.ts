import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < n; i++) {
    const a = fork(count, i);
    const b = fork(count, i + 1);
    if (i === 2) {
      out.push(-1);
    }
    out.push(join(a) - join(b));
  }
  return out;
});
export const args = [5];
