import { task } from 'mgr-scheduler';

function step(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}
export default task(function f() {
  const kinds = { list: Array, bag: Map };
  const a = new kinds.bag();
  // biome-ignore lint: without parentheses on purpose
  const b = new kinds.list;
  a.set(step(3), b);
  b.push(step(4));
  return { a, b };
});
export const args = [];
