import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const e = new Error('made before the loop');
  for (let i = 0; i < n; i++) (e as any).i = i;
  throw e;
});
export const args = [3];
