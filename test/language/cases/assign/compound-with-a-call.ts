import { task } from 'mgr-scheduler';

function add(o: { x: number }): number {
  for (let i = 0; i < +'2'; i++) o.x += 10;
  return 1;
}
export default task(function f() {
  const o = { x: 1 };
  let y = 5;
  o.x += add(o);
  y -= add(o) * y;
  y **= add(o) + 1;
  return { o, y };
});
export const args = [];
