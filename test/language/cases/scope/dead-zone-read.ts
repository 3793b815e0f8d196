import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    if (i === 2) s += late(i);
  }
  function late(i: number): number {
    return i + after;
  }
  const after = 1;
  return s + after;
});
export const args = [4];
