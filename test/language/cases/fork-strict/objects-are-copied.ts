import { fork, join, task } from 'mgr-scheduler';

function change(point: { x: number; list: number[] }) {
  for (let i = 0; i < +'2'; i++) point.list.push(point.x++);
  return point;
}

export default task(function f() {
  const point = { x: 1, list: [1] };
  const a = fork(change, point);
  point.x = 5;
  const changed = join(a);
  return { point, changed };
});
export const args = [];
