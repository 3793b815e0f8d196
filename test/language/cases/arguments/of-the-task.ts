import { task } from 'mgr-scheduler';

export default task(function f(_n: number) {
  let s = 0;
  for (let i = 0; i < arguments.length; i++) s += arguments[i];
  return s;
});
export const args = [4, 5, 6];
