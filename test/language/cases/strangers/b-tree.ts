import { task } from 'mgr-scheduler';

class BNode<K, V> {
  keys: K[] = [];
  values: V[] = [];
  children: BNode<K, V>[] = [];
  get isLeaf() { return this.children.length === 0; }
}

class BTree<K, V> {
  #root = new BNode<K, V>();
  #size = 0;
  constructor(private readonly t: number, private readonly compare: (a: K, b: K) => number) {}

  get size() { return this.#size; }
  get height() { let h = 1; for (let n = this.#root; !n.isLeaf; n = n.children[0]!) h++; return h; }

  #find(node: BNode<K, V>, key: K): [number, boolean] {
    let low = 0, high = node.keys.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      const c = this.compare(node.keys[mid]!, key);
      if (c === 0) return [mid, true];
      if (c < 0) low = mid + 1;
      else high = mid;
    }
    return [low, false];
  }

  get(key: K): V | undefined {
    let node: BNode<K, V> | undefined = this.#root;
    while (node) {
      const [i, found] = this.#find(node, key);
      if (found) return node.values[i];
      node = node.children[i];
    }
    return undefined;
  }

  set(key: K, value: V): this {
    if (this.#root.keys.length === 2 * this.t - 1) {
      const old = this.#root;
      this.#root = new BNode();
      this.#root.children.push(old);
      this.#split(this.#root, 0);
    }
    this.#insert(this.#root, key, value);
    return this;
  }

  #split(parent: BNode<K, V>, i: number) {
    const { t } = this;
    const full = parent.children[i]!;
    const right = new BNode<K, V>();
    right.keys = full.keys.splice(t);
    right.values = full.values.splice(t);
    if (!full.isLeaf) right.children = full.children.splice(t);
    parent.keys.splice(i, 0, full.keys.pop()!);
    parent.values.splice(i, 0, full.values.pop()!);
    parent.children.splice(i + 1, 0, right);
  }

  #insert(node: BNode<K, V>, key: K, value: V): void {
    let [i, found] = this.#find(node, key);
    if (found) {
      node.values[i] = value;
      return;
    }
    if (node.isLeaf) {
      node.keys.splice(i, 0, key);
      node.values.splice(i, 0, value);
      this.#size++;
      return;
    }
    if (node.children[i]!.keys.length === 2 * this.t - 1) {
      this.#split(node, i);
      const c = this.compare(node.keys[i]!, key);
      if (c === 0) {
        node.values[i] = value;
        return;
      }
      if (c < 0) i++;
    }
    this.#insert(node.children[i]!, key, value);
  }

  *range(from: K, to: K): Generator<[K, V]> { yield* this.#walk(this.#root, from, to); }

  *#walk(node: BNode<K, V>, from: K, to: K): Generator<[K, V]> {
    for (let i = 0; i <= node.keys.length; i++) {
      const last = i === node.keys.length;
      if (!node.isLeaf && (last || this.compare(node.keys[i]!, from) >= 0)) yield* this.#walk(node.children[i]!, from, to);
      if (last) return;
      const key = node.keys[i]!;
      if (this.compare(key, to) > 0) return;
      if (this.compare(key, from) >= 0) yield [key, node.values[i]!];
    }
  }

  check(): string {
    let fault = '';
    const visit = (node: BNode<K, V>, depth: number): number => {
      for (let i = 1; i < node.keys.length; i++) if (this.compare(node.keys[i - 1]!, node.keys[i]!) >= 0) fault = 'order';
      if (node.isLeaf) return depth;
      if (node.children.length !== node.keys.length + 1) fault = 'children';
      const depths = new Set(node.children.map((child) => visit(child, depth + 1)));
      if (depths.size !== 1) fault = 'depth';
      return [...depths][0]!;
    };
    visit(this.#root, 0);
    return fault || 'fine';
  }
}

export default task(function btree(n: number, t: number) {
  const tree = new BTree<number, string>(t, (a, b) => a - b);
  const checks: string[] = [];
  for (let i = 0; i < n; i++) {
    const key = (i * 37) % 61;
    tree.set(key, `v${i}`);
    if (i % 9 === 0) checks.push(tree.check());
  }
  const names = new BTree<string, number>(2, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const word of 'one two three four five six seven'.split(' ')) names.set(word, word.length);
  const range: string[] = [];
  for (const [k, v] of tree.range(10, 20)) range.push(k + v);
  return { size: tree.size, height: tree.height, checks: new Set(checks).size, range, got: [tree.get(5), tree.get(999)], names: [...names.range('f', 'sz')] };
});
export const args = [50, 3];
