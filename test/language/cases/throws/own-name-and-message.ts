import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const e = new Error('message');
  e.name = 'OwnName';
  for (let i = 0; i < n; i++) e.message += i;
  throw e;
});
export const args = [3];
