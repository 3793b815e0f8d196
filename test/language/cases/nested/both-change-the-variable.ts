import { task } from 'mgr-scheduler';

export default task(function f() {
  let x = 1;
  const trace: number[] = [];
  function inner(): number {
    for (let i = 0; i < +'3'; i++) {
      x += 10;
      trace.push(x);
    }
    return x;
  }
  for (let i = 0; i < +'3'; i++) {
    x *= 2;
    trace.push(x + inner() + x);
    x -= 5;
  }
  return { x, trace };
});
export const args = [];
