import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const Math = { max: (_a: number, _b: number) => -1 };
  const Object = 5;
  let undefined = 7;
  let s = 0;
  for (const x of list) s += x + Math.max(1, 2) + Object + undefined++;
  return s;
});
export const args = [[1, 2, 3]];
