import { task } from 'mgr-scheduler';

function grow(bag: Record<string, number>): number {
  const before = Object.keys(bag).length;
  while (Object.keys(bag).length < before + 2) bag['k' + Object.keys(bag).length] = before;
  return before;
}
export default task(function f() {
  const bag: Record<string, number> = { a: 1 };
  const value = { ...bag, n: grow(bag), ...bag, m: grow(bag), ...bag, o: grow(bag) };
  return { value, keys: Object.keys(value) };
});
export const args = [];
