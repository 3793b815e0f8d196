import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  const b = fork(count, n + 1);
  const c = fork(count, n + 2);
  const d = fork(count, n + 3);
  const y = join(b);
  const z = join(c);
  const e = fork(count, n + 4);
  const w = join(d);
  const v = join(e);
  return [join(a), v, w, y, z];
});
export const args = [3];
