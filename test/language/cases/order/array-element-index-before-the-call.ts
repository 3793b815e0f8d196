import { task } from 'mgr-scheduler';

function shift(list: number[]): number {
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += list.pop()!;
  return s;
}
export default task(function f() {
  const list = [1, 2, 3, 4, 5];
  let i = 0;
  list[i++] = shift(list) + i;
  list[list.length] = shift(list);
  return { list, i };
});
export const args = [];
