import { task } from 'mgr-scheduler';

function bump(o: { x: number }): number {
  for (let i = 0; i < +'3'; i++) o.x *= 2;
  return 100;
}
export default task(function f() {
  const o = { x: 1 };
  const before = o.x + bump(o);
  const after = bump(o) + o.x;
  return { before, after, o };
});
export const args = [];
