import { task } from 'mgr-scheduler';

export default task(function f(base: number) {
  let used = 0;
  function add(a: number, b = base + used): number {
    for (let i = 0; i < a; i++) used++;
    return a + b;
  }
  return [add(2), add(3), add(1, 0), used];
});
export const args = [10];
