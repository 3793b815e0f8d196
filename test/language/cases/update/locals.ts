import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  let i = 0;
  while (i < n) {
    out.push(i++, ++i, i--, --i, i++ + ++i);
  }
  return { out, i };
});
export const args = [5];
