import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: number[] = [];
  for (let x = 0; x < +'1'; x += 0.1) out.push(x);
  return out;
});
export const args = [];
