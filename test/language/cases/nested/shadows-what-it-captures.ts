import { task } from 'mgr-scheduler';

export default task(function f(x: number) {
  function inner(y: number): number {
    let s = x;
    for (let x = 0; x < y; x++) s += x;
    {
      const x = 1000;
      s += x;
    }
    return s + x;
  }
  return inner(3) + x;
});
export const args = [5];
