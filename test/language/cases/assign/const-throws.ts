import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const x: number = 1;
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  // @ts-expect-error it is a const
  x += s;
  return x;
});
export const args = [3];
