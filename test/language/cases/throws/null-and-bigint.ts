import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) if (i === 2) throw null;
  throw 10n;
});
export const args = [4];
