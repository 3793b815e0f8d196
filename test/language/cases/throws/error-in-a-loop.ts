import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) if (i === 3) throw new Error('at ' + i);
  return n;
});
export const args = [5];
