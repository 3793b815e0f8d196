import { task } from 'mgr-scheduler';

function five(): number {
  let s = 0;
  for (let i = 0; i < +'5'; i++) s++;
  return s;
}
export default task(function f() {
  let i = 1;
  const value = i++ + five() + i++ * five() + ++i;
  return { value, i };
});
export const args = [];
