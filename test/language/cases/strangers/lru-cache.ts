import { task } from 'mgr-scheduler';

// Doubly linked list with sentinels and a Map; the oldest goes when it is full.
class Entry<K, V> {
  prev!: Entry<K, V>;
  next!: Entry<K, V>;
  constructor(public key: K, public value: V) {}
}

class LRU<K, V> {
  #map = new Map<K, Entry<K, V>>();
  #head: Entry<K, V>;
  #evicted: K[] = [];
  hits = 0;
  misses = 0;

  constructor(readonly capacity: number) {
    const head = new Entry<K, V>(undefined as K, undefined as V);
    head.prev = head.next = head;
    this.#head = head;
  }

  get size() {
    return this.#map.size;
  }

  get(key: K): V | undefined {
    const e = this.#map.get(key);
    if (!e) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.#unlink(e);
    this.#pushFront(e);
    return e.value;
  }

  set(key: K, value: V): this {
    let e = this.#map.get(key);
    if (e) {
      e.value = value;
      this.#unlink(e);
    } else {
      e = new Entry(key, value);
      this.#map.set(key, e);
    }
    this.#pushFront(e);
    while (this.#map.size > this.capacity) this.#evict();
    return this;
  }

  *entries(): IterableIterator<[K, V]> {
    for (let e = this.#head.next; e !== this.#head; e = e.next) yield [e.key, e.value];
  }

  check(): boolean {
    let n = 0;
    for (let e = this.#head.next; e !== this.#head; e = e.next) {
      if (e.next.prev !== e || this.#map.get(e.key) !== e) return false;
      n++;
    }
    return n === this.size;
  }

  get evicted(): readonly K[] {
    return this.#evicted;
  }

  #unlink(e: Entry<K, V>) {
    e.prev.next = e.next;
    e.next.prev = e.prev;
  }

  #pushFront(e: Entry<K, V>) {
    e.next = this.#head.next;
    e.prev = this.#head;
    this.#head.next.prev = e;
    this.#head.next = e;
  }

  #evict() {
    const last = this.#head.prev;
    this.#unlink(last);
    this.#map.delete(last.key);
    this.#evicted.push(last.key);
  }
}

function slowSquare(cache: LRU<number, number>, n: number): number {
  const known = cache.get(n);
  if (known !== undefined) return known;
  let s = 0;
  for (let i = 0; i < n; i++) s += n;
  cache.set(n, s);
  return s;
}

export default task(function lru(requests: number[], capacity: number) {
  const cache = new LRU<number, number>(capacity);
  const answers = requests.map((n) => slowSquare(cache, n));
  const kept = [...cache.entries()].map(([k, v]) => `${k}:${v}`);
  let sane = cache.check();
  for (const n of [1, 2]) {
    cache.set(n, -n);
    sane &&= cache.check();
  }
  return { answers, kept, evicted: [...cache.evicted], hits: cache.hits, misses: cache.misses, size: cache.size, sane };
});
export const args = [[3, 4, 3, 5, 6, 4, 3, 7, 6, 6, 5], 3];
