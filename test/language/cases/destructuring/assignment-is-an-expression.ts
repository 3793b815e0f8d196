import { task } from 'mgr-scheduler';

export default task(function f() {
  let a: number, b: number;
  const source = [1, 2, 3];
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    const whole = ([a, b] = source);
    out.push(whole === source, a, b);
  }
  return out;
});
export const args = [];
