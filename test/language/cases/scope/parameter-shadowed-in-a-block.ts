import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  {
    let n = 100;
    for (let i = 0; i < +'2'; i++) out.push(n++);
  }
  for (let i = 0; i < +'2'; i++) out.push(n++);
  return out;
});
export const args = [1];
