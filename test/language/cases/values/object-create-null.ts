import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const bare = Object.create(null);
  for (let i = 0; i < n; i++) bare['k' + i] = i;
  return { bare, proto: Object.getPrototypeOf(bare), has: 'toString' in bare };
});
export const args = [3];
