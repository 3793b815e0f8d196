import { task } from 'mgr-scheduler';

function dig(n: number): number {
  if (n === 0) throw new RangeError('bottom');
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += i;
  return s + dig(n - 1);
}
export default task(function f(n: number) {
  return dig(n);
});
export const args = [10];
