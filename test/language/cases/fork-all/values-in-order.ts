import { forkAll, joinAll, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const xs = [];
  for (let i = 0; i < n; i++) xs.push(n - i);
  return joinAll(forkAll(count, xs));
});
export const args = [6];
