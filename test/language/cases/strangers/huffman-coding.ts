import { task } from 'mgr-scheduler';

type Leaf = { kind: 'leaf'; symbol: string; weight: number };
type Inner = { kind: 'inner'; left: Node5; right: Node5; weight: number };
type Node5 = Leaf | Inner;

const insert = (list: readonly Node5[], node: Node5): Node5[] => {
  const at = list.findIndex((other) => other.weight > node.weight);
  return at < 0 ? [...list, node] : [...list.slice(0, at), node, ...list.slice(at)];
};

const count = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
};

const grow = (nodes: Node5[]): Node5 => {
  const [left, right, ...rest] = nodes;
  if (!left) throw new RangeError('nothing to code');
  return right ? grow(insert(rest, { kind: 'inner', left, right, weight: left.weight + right.weight })) : left;
};

const codes = (node: Node5, prefix = ''): [string, string][] =>
  node.kind === 'leaf' ? [[node.symbol, prefix || '0']] : [...codes(node.left, `${prefix}0`), ...codes(node.right, `${prefix}1`)];

const encode = (text: string, table: ReadonlyMap<string, string>): string => [...text].map((symbol) => table.get(symbol)!).join('');

function decode(bits: string, tree: Node5): string {
  let out = '';
  let at = tree;
  for (const bit of bits) {
    if (at.kind === 'inner') at = bit === '0' ? at.left : at.right;
    if (at.kind === 'leaf') {
      out += at.symbol;
      at = tree;
    }
  }
  if (at !== tree) throw new Error('bits are missing');
  return out;
}

const pack = (bits: string): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (let i = 0; i < bits.length; i++) if (bits[i] === '1') bytes[i >> 3]! |= 128 >> (i & 7);
  return bytes;
};

export default task(function huffman(texts: string[]) {
  const out: unknown[] = [];
  for (const text of texts) {
    try {
      const leaves = [...count(text)].map(([symbol, weight]): Leaf => ({ kind: 'leaf', symbol, weight }));
      const tree = grow(leaves.reduce(insert, [] as Node5[]));
      const table = new Map(codes(tree));
      const bits = encode(text, table);
      const lengths = [...table].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1)).map(([symbol, code]) => symbol + code.length);
      out.push({ bits: bits.length, lengths: lengths.join(' '), back: decode(bits, tree) === text, packed: pack(bits).reduce((a, b) => (a * 17 + b) % 9973, 0) });
      decode(bits.slice(0, -1), tree);
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  return out;
});
export const args = [['abracadabra', 'mississippi river', 'aaaa', '', 'ünïcode 😀😀']];
