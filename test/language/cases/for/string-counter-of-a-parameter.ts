import { task } from 'mgr-scheduler';

export default task(function f(n: any, limit: any) {
  const out: unknown[] = [];
  for (; n < limit; n += 1) {
    out.push(n);
    if (out.length > 50) return 'runaway';
  }
  return { out, n };
});
export const args = ['1', 2000];
