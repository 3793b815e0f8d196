import { task } from 'mgr-scheduler';

export default task(function f(o: any, n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return o.nothing(s);
});
export const args = [{ a: 1 }, 3];
