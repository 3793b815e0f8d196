import { fork, join, task } from 'mgr-scheduler';

function grow(box: { n: number }) {
  for (let i = 0; i < +'3'; i++) box.n++;
  return box;
}
function plain(x: number) {
  return x * x;
}

export default task(function f(n: number) {
  const box = { n };
  const x = join(fork(grow, box));
  return [x, box, join(fork(grow, { n: 5 })).n + join(fork(plain, n))];
});
export const args = [2];
