import { task } from 'mgr-scheduler';

export default task(function f(n: any) {
  let s = 0n;
  for (; n < 10n; n++) s += n;
  return { s, n };
});
export const args = [5n];
