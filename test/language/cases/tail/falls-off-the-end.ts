import { task } from 'mgr-scheduler';

export default task(function f(out: number[]) {
  for (let i = 0; i < +'3'; i++) out.push(i);
});
export const args = [[]];
