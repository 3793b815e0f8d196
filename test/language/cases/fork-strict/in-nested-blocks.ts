import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  let out = 0;
  const a = fork(count, n);
  {
    const b = fork(count, n + 1);
    out += join(b);
    {
      const c = fork(count, n + 2);
      const d = fork(count, n + 3);
      out += join(c);
      out += join(d);
    }
  }
  return out + join(a);
});
export const args = [4];
