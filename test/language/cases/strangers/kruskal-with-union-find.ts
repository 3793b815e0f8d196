import { task } from 'mgr-scheduler';

class DisjointSets {
  readonly #parent: Int32Array;
  readonly #rank: Uint8Array;
  #sets: number;
  constructor(n: number) {
    this.#parent = new Int32Array(n).fill(-1);
    this.#rank = new Uint8Array(n);
    this.#sets = n;
  }
  get sets() { return this.#sets; }
  find(x: number): number {
    let root = x;
    while (this.#parent[root]! >= 0) root = this.#parent[root]!;
    while (x !== root) {
      const next = this.#parent[x]!;
      this.#parent[x] = root;
      x = next;
    }
    return root;
  }
  union(a: number, b: number): boolean {
    let [x, y] = [this.find(a), this.find(b)];
    if (x === y) return false;
    if (this.#rank[x]! < this.#rank[y]!) [x, y] = [y, x];
    if (this.#rank[x] === this.#rank[y]) this.#rank[x]!++;
    this.#parent[y] = x;
    this.#sets--;
    return true;
  }
  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i);
      const group = byRoot.get(root);
      group ? group.push(i) : byRoot.set(root, [i]);
    }
    return [...byRoot.values()];
  }
}

type Edge = readonly [from: number, to: number, weight: number];

function spanningForest(n: number, edges: readonly Edge[]): { total: number; used: Edge[]; groups: number[][] } {
  const sets = new DisjointSets(n);
  const used: Edge[] = [];
  let total = 0;
  for (const edge of edges.toSorted((a, b) => a[2] - b[2])) {
    const [from, to, weight] = edge;
    if (!sets.union(from, to)) continue;
    used.push(edge);
    total += weight;
    if (sets.sets === 1) break;
  }
  return { total, used, groups: sets.groups() };
}

function percolates(size: number, order: number[]): number {
  const top = size * size;
  const sets = new DisjointSets(top + 2);
  const open = new Set<number>();
  for (const cell of order) {
    open.add(cell);
    const x = cell % size;
    const y = (cell - x) / size;
    if (y === 0) sets.union(cell, top);
    if (y === size - 1) sets.union(cell, top + 1);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const [nx, ny] = [x + dx, y + dy];
      const other = ny * size + nx;
      if (nx >= 0 && nx < size && ny >= 0 && ny < size && open.has(other)) sets.union(cell, other);
    }
    if (sets.find(top) === sets.find(top + 1)) return open.size;
  }
  return -1;
}

export default task(function kruskal(n: number, edges: Edge[], order: number[]) {
  const first = spanningForest(n, edges);
  const without = spanningForest(n, edges.filter((edge) => !first.used.includes(edge)));
  return { first, rest: without.groups, percolates: percolates(4, order) };
});
export const args = [6, [[0, 1, 4], [1, 2, 3], [2, 0, 1], [3, 4, 2], [4, 5, 6], [5, 3, 5], [1, 3, 9], [0, 5, 12]], [0, 5, 10, 15, 1, 3, 9, 6, 13, 2]];
