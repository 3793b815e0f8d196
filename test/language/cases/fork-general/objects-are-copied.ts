import { fork, join, task } from 'mgr-scheduler';

function change(point: { x: number }, k: number) {
  for (let i = 0; i <= k; i++) point.x++;
  return point;
}

export default task(function f() {
  const point = { x: 1 };
  const forks = [];
  for (let i = 0; i < +'3'; i++) {
    forks.push(fork(change, point, i));
    point.x += 10;
  }
  const out = [];
  for (const one of forks) out.push(join(one));
  return { out, point };
});
export const args = [];
