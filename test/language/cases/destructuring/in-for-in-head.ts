import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  let out = '';
  for (const [first, second] of Object.keys(bag)) out += first + '/' + second + ' ';
  for (const { length } of Object.keys(bag)) out += length;
  return out;
});
export const args = [{ ab: 1, xyz: 2 }];
