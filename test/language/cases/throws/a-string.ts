import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) if (i === 2) throw 'just text';
});
export const args = [4];
