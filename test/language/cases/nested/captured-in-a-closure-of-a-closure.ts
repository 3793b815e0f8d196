import { task } from 'mgr-scheduler';

export default task(function f() {
  let a = 1;
  function level1(): number {
    let b = 10;
    function level2(): number {
      for (let i = 0; i < +'2'; i++) {
        a += b;
        b += a;
      }
      return a;
    }
    const r = level2() + level2();
    return r + b;
  }
  return [level1(), a, level1(), a];
});
export const args = [];
