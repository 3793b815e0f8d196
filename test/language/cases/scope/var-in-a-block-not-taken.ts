import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  if (n > 100) {
    var late = 1;
  }
  for (let i = 0; i < +'2'; i++) n++;
  return [late, n];
});
export const args = [1];
