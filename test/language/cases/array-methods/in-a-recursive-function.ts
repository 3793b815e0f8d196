import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
interface Item { name: string; kids?: Item[] }
function size(trace: unknown[], item: Item): number { say(trace, item.name); return 1 + (item.kids ?? []).map((kid) => size(trace, kid)).reduce((a, x) => a + x, 0); }
function paths(item: Item): string[] { return item.kids ? item.kids.flatMap((kid) => paths(kid).map((path) => `${item.name}/${path}`)) : [item.name]; }
const tree: Item = { name: 'r', kids: [{ name: 'a', kids: [{ name: 'b' }, { name: 'c' }] }, { name: 'd' }] };
export default task(function f() {
  const trace: unknown[] = [];
  return [size(trace, tree), paths(tree), trace];
});
export const args = [];
