import { task } from 'mgr-scheduler';

class SkipNode<K, V> {
  readonly next: (SkipNode<K, V> | null)[];
  constructor(readonly key: K, public value: V, height: number) {
    this.next = Array<SkipNode<K, V> | null>(height).fill(null);
  }
}

class SkipList<V> implements Iterable<readonly [number, V]> {
  private readonly head = new SkipNode<number, V>(-Infinity, undefined as V, 6);
  private seed: number;
  size = 0;
  comparisons = 0;

  constructor(seed: number, entries: Iterable<readonly [number, V]> = []) {
    this.seed = seed;
    for (const [key, value] of entries) this.set(key, value);
  }

  private height(): number {
    let h = 1;
    for (; h < this.head.next.length; h++) {
      this.seed = (Math.imul(this.seed, 1103515245) + 12345) & 0x7fffffff;
      if (this.seed & 0x10000) break;
    }
    return h;
  }

  private path(key: number): SkipNode<number, V>[] {
    const path: SkipNode<number, V>[] = [];
    let node = this.head;
    for (let level = this.head.next.length - 1; level >= 0; level--) {
      for (let next = node.next[level]; next && (this.comparisons++, next.key < key); next = node.next[level]) node = next;
      path[level] = node;
    }
    return path;
  }

  get(key: number): V | undefined {
    const found = this.path(key)[0]!.next[0];
    return found?.key === key ? found.value : undefined;
  }

  set(key: number, value: V): this {
    const path = this.path(key);
    const found = path[0]!.next[0];
    if (found?.key === key) {
      found.value = value;
      return this;
    }
    const node = new SkipNode(key, value, this.height());
    node.next.forEach((_, level) => {
      node.next[level] = path[level]!.next[level]!;
      path[level]!.next[level] = node;
    });
    this.size++;
    return this;
  }

  delete(key: number): boolean {
    const path = this.path(key);
    const node = path[0]!.next[0];
    if (node?.key !== key) return false;
    for (let level = 0; level < node.next.length; level++) if (path[level]!.next[level] === node) path[level]!.next[level] = node.next[level]!;
    this.size--;
    return true;
  }

  *[Symbol.iterator](): IterableIterator<readonly [number, V]> {
    for (let node = this.head.next[0]; node; node = node.next[0]) yield [node.key, node.value];
  }
}

export default task(function skip(n: number) {
  const list = new SkipList<string>(12345);
  for (let i = 0; i < n; i++) list.set((i * 29) % 53, `v${i}`);
  const removed: boolean[] = [];
  for (const key of [0, 1, 29, 500]) removed.push(list.delete(key));
  list.set(5, 'five').set(5, 'FIVE');
  const keys: number[] = [];
  for (const [key] of list) keys.push(key);
  let sorted = true;
  for (let i = 1; i < keys.length; i++) sorted &&= keys[i - 1]! < keys[i]!;
  return { size: list.size, removed, sorted, keys: keys.length, five: list.get(5), none: list.get(0), comparisons: list.comparisons, copy: [...new SkipList(1, list)].length };
});
export const args = [40];
