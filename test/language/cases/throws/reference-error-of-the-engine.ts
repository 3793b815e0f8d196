import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  // @ts-expect-error not declared anywhere
  return s + notDeclaredAnywhere;
});
export const args = [3];
