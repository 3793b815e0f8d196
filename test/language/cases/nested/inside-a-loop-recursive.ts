import { task } from 'mgr-scheduler';

export default task(function f(lists: any[]) {
  const out: number[] = [];
  for (const list of lists) {
    let depth = 0;
    function walk(node: any, d: number): void {
      if (d > depth) depth = d;
      for (const child of node) walk(child, d + 1);
    }
    walk(list, 0);
    out.push(depth);
  }
  return out;
});
export const args = [[[], [[]], [[], [[]]], [[[[]]], []]]];
