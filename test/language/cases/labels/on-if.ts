import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: string[] = [];
  skip: if (n > 0) {
    for (let i = 0; i < n; i++) {
      if (i === 3) break skip;
      out.push('i' + i);
    }
    out.push('no break');
  }
  out.push('end');
  return out;
});
export const args = [5];
