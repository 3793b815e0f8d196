import { task } from 'mgr-scheduler';

export default task(function f(a: any, b: any, c: any) {
  let t = true;
  let u: any;
  let n: any = null;
  const out: unknown[] = [];
  for (let i = 0; i < +'4'; i++) {
    out.push(t, u, n, a, b, c);
    t = !t;
    [u, n] = [n, u];
  }
  return out;
});
export const args = [undefined, null, false];
