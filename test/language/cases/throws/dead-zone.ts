import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    if (i === 2) s += late;
    else s += i;
  }
  const late = s;
  return late;
});
export const args = [4];
