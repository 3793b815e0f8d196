import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const a = Object(5);
  const b = Object('text');
  const c = Object(false);
  const d = Object(7n);
  let s = 0;
  for (let i = 0; i < n; i++) s += a + b.length + (c ? 1 : 0) + Number(d);
  return { s, a, b, c, d };
});
export const args = [3];
