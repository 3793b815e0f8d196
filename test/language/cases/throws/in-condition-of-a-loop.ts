import { task } from 'mgr-scheduler';

function check(i: number): boolean {
  for (let k = 0; k < +'2'; k++) if (i === 3) throw new Error('check ' + i + k);
  return true;
}
export default task(function f() {
  let i = 0;
  while (check(i)) i++;
  return i;
});
export const args = [];
