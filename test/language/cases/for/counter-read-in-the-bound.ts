import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0, m = n; i < m; i++) {
    m = n - i;
    out.push(m);
  }
  for (let i = 0; i < 10 - i; i++) out.push(i);
  for (let i = 0; i <= n; i += 3) out.push(i);
  for (let i = n; i >= 0; i -= 2) out.push(i);
  for (let i = 1; i < 100; i *= 3) out.push(i);
  return out;
});
export const args = [8];
