import { task } from 'mgr-scheduler';

export default task(function f() {
  let x = 1;
  function change(): number {
    for (let i = 0; i < +'2'; i++) x += 100;
    return 5;
  }
  x += change();
  const first = x;
  x = x * 2 + change() + x;
  return [first, x];
});
export const args = [];
