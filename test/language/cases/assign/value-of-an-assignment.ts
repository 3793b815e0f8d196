import { task } from 'mgr-scheduler';

function twice(x: number): number {
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += x;
  return s;
}
export default task(function f() {
  let x = 0;
  const out: number[] = [];
  while ((x = twice(x + 1)) < 40) out.push((x += twice(1)), (x -= 1));
  if ((x = twice(x)) > 10) out.push(x);
  return { out, x };
});
export const args = [];
