import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: number[] = [];
  for (let [a, b] = [0, 10], { step } = { step: 3 }; a < b; a += step, b--) out.push(a, b);
  return out;
});
export const args = [];
