import { task } from 'mgr-scheduler';

function grow(list: number[]): number {
  for (let i = 0; i < +'2'; i++) list.push(100 + i);
  return list.length;
}
function all(...xs: unknown[]): unknown[] {
  for (let i = 0; i < +'1'; i++) xs.push('end');
  return xs;
}
export default task(function f() {
  const list = [1];
  return [all(...list, grow(list), ...list), [...list, grow(list), ...list], { ...list, n: grow(list) }];
});
export const args = [];
