import { fork, join, task } from 'mgr-scheduler';

function odd(i: number): number {
  for (let k = 0; k <= i; k++) if (k === 3) throw new RangeError('three');
  return i;
}

export default task(function f(n: number) {
  const forks = [];
  for (let i = 0; i < n; i++) forks.push(fork(odd, i));
  const out = [];
  for (const one of forks) out.push(join(one));
  return out;
});
export const args = [4];
