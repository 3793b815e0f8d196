import { task } from 'mgr-scheduler';

function tree(depth: number): unknown[] {
  const out: unknown[] = [];
  if (depth === 0) return out;
  for (let i = 0; i < 2; i++) out.push(tree(depth - 1), i);
  return out;
}
export default task(function f() {
  return tree(3);
});
export const args = [];
