import { task } from 'mgr-scheduler';

export default task(function f() {
  let x = 1;
  function bump(): number {
    for (let i = 0; i < +'3'; i++) x *= 2;
    return 100;
  }
  const before = x + bump();
  const after = bump() + x;
  return { before, after, x };
});
export const args = [];
