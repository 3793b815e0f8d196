import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let c = 0;
  for (let i = 0; i < n; i++) {
    if (i === 2) {
    } else c++;
    if (i === 3);
    else c += 10;
    if (i > 100) {
    }
  }
  return c;
});
export const args = [6];
