import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: unknown[] = [x];
  for (let i = 0; i < n; i++) {
    out.push(x);
    var x: number | undefined = i;
  }
  out.push(x);
  return out;
});
export const args = [3];
