import { task } from 'mgr-scheduler';

interface Tree { point: readonly number[]; axis: number; below: Tree | null; above: Tree | null }

/** Quickselect, in place. */
function select<T>(list: T[], k: number, by: (x: T) => number): T {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const pivot = by(list[(low + high) >> 1]!);
    let [i, j] = [low, high];
    do {
      while (by(list[i]!) < pivot) i++;
      while (by(list[j]!) > pivot) j--;
      if (i <= j) {
        [list[i], list[j]] = [list[j]!, list[i]!];
        i++;
        j--;
      }
    } while (i <= j);
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return list[k]!;
}

function build(points: readonly (readonly number[])[], depth = 0): Tree | null {
  if (points.length === 0) return null;
  const axis = depth % points[0]!.length;
  const sorted = [...points].sort((a, b) => a[axis]! - b[axis]!);
  const middle = sorted.length >> 1;
  return { point: sorted[middle]!, axis, below: build(sorted.slice(0, middle), depth + 1), above: build(sorted.slice(middle + 1), depth + 1) };
}

const squared = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);

function nearest(tree: Tree | null, target: readonly number[], k: number) {
  const best: { point: readonly number[]; d: number }[] = [];
  let visited = 0;
  const worst = () => (best.length < k ? Infinity : best[best.length - 1]!.d);
  const offer = (point: readonly number[]) => {
    const d = squared(point, target);
    if (d >= worst()) return;
    let i = best.length;
    while (i > 0 && best[i - 1]!.d > d) i--;
    best.splice(i, 0, { point, d });
    if (best.length > k) best.pop();
  };
  (function visit(node: Tree | null): void {
    if (!node) return;
    visited++;
    offer(node.point);
    const gap = target[node.axis]! - node.point[node.axis]!;
    const [first, second] = gap < 0 ? [node.below, node.above] : [node.above, node.below];
    visit(first);
    if (gap * gap < worst()) visit(second);
  })(tree);
  return { found: best.map(({ point }) => point.join()), visited };
}

export default task(function kd(n: number, targets: number[][]) {
  const points: number[][] = [];
  let seed = 7;
  for (let i = 0; i < n; i++) {
    const p: number[] = [];
    for (let axis = 0; axis < 2; axis++) p.push((seed = (seed * 16807) % 2147483647) % 100);
    points.push(p);
  }
  const tree = build(points);
  const out: unknown[] = [];
  for (const target of targets) {
    const got = nearest(tree, target, 3);
    const all = [...points].sort((a, b) => squared(a, target) - squared(b, target)).slice(0, 3);
    out.push({ ...got, visited: got.visited < n, right: all.every((p, i) => squared(p, target) === squared(got.found[i]!.split(',').map(Number), target)) });
  }
  return [out, select(points.map((p) => p[0]!), n >> 1, (x) => x)];
});
export const args = [40, [[50, 50], [0, 0], [99, 1]]];
