import { task } from 'mgr-scheduler';

class BitWriter {
  bits: number[] = [];
  write(value: number, width: number) { for (let i = width - 1; i >= 0; i--) this.bits.push((value >> i) & 1); return this; }
  bytes(): Uint8Array { const out = new Uint8Array(Math.ceil(this.bits.length / 8)); this.bits.forEach((bit, i) => { out[i >> 3]! |= bit << (7 - (i & 7)); }); return out; }
}
class BitReader {
  #at = 0;
  constructor(private data: Uint8Array) {}
  read(width: number): number { let x = 0; while (width--) { x = (x << 1) | ((this.data[this.#at >> 3]! >> (7 - (this.#at & 7))) & 1); this.#at++; } return x; }
}

const WINDOW = 5, LENGTH = 4;

function longest(data: Uint8Array, at: number): { distance: number; length: number } {
  let best = { distance: 0, length: 0 };
  for (let start = Math.max(0, at - (1 << WINDOW) + 1); start < at; start++) {
    let length = 0;
    while (length < (1 << LENGTH) - 1 && at + length < data.length && data[start + length] === data[at + length]) length++;
    if (length > best.length) best = { distance: at - start, length };
  }
  return best;
}

function compress(text: string): Uint8Array {
  const data = new TextEncoder().encode(text);
  const out = new BitWriter().write(data.length, 16);
  for (let at = 0; at < data.length; ) {
    const { distance, length } = longest(data, at);
    if (length > 2) {
      out.write(1, 1).write(distance, WINDOW).write(length, LENGTH);
      at += length;
    } else out.write(0, 1).write(data[at++]!, 8);
  }
  return out.bytes();
}

function expand(packed: Uint8Array): string {
  const bits = new BitReader(packed);
  const out = new Uint8Array(bits.read(16));
  for (let at = 0; at < out.length; ) {
    if (!bits.read(1)) { out[at++] = bits.read(8); continue; }
    const from = at - bits.read(WINDOW);
    const length = bits.read(LENGTH);
    for (let i = 0; i < length; i++) out[at++] = out[from + i]!;
  }
  return new TextDecoder().decode(out);
}

export default task(function lz(texts: string[]) {
  const results: unknown[] = [];
  for (const text of texts) {
    const packed = compress(text);
    let sum = 0;
    for (const byte of packed) sum = (sum * 31 + byte) >>> 0;
    results.push({ length: packed.length, sum, same: expand(packed) === text });
  }
  return results;
});
export const args = [['abcabcabcabcx', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'no repeats', 'größer größer grö']];
