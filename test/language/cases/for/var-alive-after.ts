import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (var i = 0; i < n; i++);
  const first = i;
  for (var i = 0; i < n; i += 3);
  return [first, i];
});
export const args = [10];
