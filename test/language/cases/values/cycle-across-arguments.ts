import { task } from 'mgr-scheduler';

export default task(function f(a: any, b: any) {
  for (let i = 0; i < +'3'; i++) {
    a.n = (a.n ?? 0) + 1;
    b.a.n += 10;
  }
  return { a, b, same: b.a === a && a.b === b };
});
const a: any = {};
const b: any = { a };
a.b = b;
export const args = [a, b];
