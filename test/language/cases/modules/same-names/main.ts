import { task } from 'mgr-scheduler';
import { run } from './one.ts';
import { run as run2 } from './two.ts';

function helper(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += 'm';
  return s;
}
export default task(function run0(n: number) {
  return helper(n) + run(n) + run2(n);
});
export const args = [3];
