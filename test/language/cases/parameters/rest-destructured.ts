import { task } from 'mgr-scheduler';

function f2(...[a, b = 'b', ...rest]: any[]): unknown[] {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) out.push(a, b, rest);
  return out;
}
export default task(function f() {
  return [f2(), f2(1), f2(1, 2, 3, 4)];
});
export const args = [];
