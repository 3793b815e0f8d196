import { task } from 'mgr-scheduler';

class PriorityQueue {
  constructor(compare) {
    this.heap = [];
    this.compare = compare;
  }
  get length() { return this.heap.length; }
  push(item) {
    const { heap } = this;
    let i = heap.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.compare(heap[i], heap[parent]) >= 0) break;
      this.swap(i, parent);
      i = parent;
    }
  }
  pop() {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      heap[0] = last;
      this.sink(0);
    }
    return top;
  }
  sink(i) {
    const { heap } = this;
    for (;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && this.compare(heap[child], heap[least]) < 0) least = child;
      }
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }
  swap(a, b) { [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]]; }
}

const DIRECTIONS = [[0, 1], [1, 0], [0, -1], [-1, 0]];

function* neighbours(map, x, y) {
  for (const [dx, dy] of DIRECTIONS) {
    const cell = map[y + dy]?.[x + dx];
    if (cell !== undefined && cell !== '#') yield [x + dx, y + dy, cell === '~' ? 5 : 1];
  }
}

function findPath(map, [sx, sy], [gx, gy]) {
  const h = (x, y) => Math.abs(x - gx) + Math.abs(y - gy);
  const open = new PriorityQueue((a, b) => a.f - b.f || a.order - b.order);
  const best = new Map();
  let order = 0;
  let expanded = 0;
  open.push({ x: sx, y: sy, g: 0, f: h(sx, sy), from: null, order: order++ });
  while (open.length) {
    const node = open.pop();
    const key = `${node.x},${node.y}`;
    if (best.has(key)) continue;
    best.set(key, node);
    expanded++;
    if (node.x === gx && node.y === gy) {
      const path = [];
      for (let at = node; at; at = at.from) path.unshift(`${at.x}${at.y}`);
      return { cost: node.g, path: path.join(' '), expanded };
    }
    for (const [x, y, cost] of neighbours(map, node.x, node.y)) {
      if (!best.has(`${x},${y}`)) open.push({ x, y, g: node.g + cost, f: node.g + cost + h(x, y), from: node, order: order++ });
    }
  }
  return { cost: Infinity, path: '', expanded };
}

export default task(function astar(maps) {
  const found = [];
  for (const text of maps) found.push(findPath(text.split('/'), [0, 0], [5, 3]));
  return found;
});
export const args = [['....../.####./.~~.#./...~..', '..#.../..#.../..#.../..#...', '....../....../....../......']];
