import { task } from 'mgr-scheduler';

function f2(a: any = 'default'): string {
  let out = '';
  for (let i = 0; i < +'2'; i++) out += a;
  return out;
}
export default task(function f() {
  return [f2(null), f2(undefined), f2(), f2(0)];
});
export const args = [];
