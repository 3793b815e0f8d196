import { task } from 'mgr-scheduler';

function murmur(text: string, seed: number): number {
  const data = new TextEncoder().encode(text);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let h = seed | 0;
  const whole = data.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(view.getInt32(i, true), 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h ^= k;
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  let k = 0;
  switch (data.length & 3) {
    case 3: k ^= data[whole + 2]! << 16;
    case 2: k ^= data[whole + 1]! << 8;
    case 1:
      k ^= data[whole]!;
      k = Math.imul(k, 0xcc9e2d51);
      k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
      h ^= k;
  }
  h ^= data.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

class Bloom {
  private readonly bits: Uint8Array;
  constructor(private readonly size: number, private readonly hashes: number) { this.bits = new Uint8Array(Math.ceil(size / 8)); }
  private *places(key: string) { for (let i = 0; i < this.hashes; i++) yield murmur(key, i * 0x9747b28c) % this.size; }
  add(key: string) { for (const at of this.places(key)) this.bits[at >> 3]! |= 1 << (at & 7); return this; }
  has(key: string) { for (const at of this.places(key)) if (!(this.bits[at >> 3]! & (1 << (at & 7)))) return false; return true; }
  toString() { return toBase64(this.bits); }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) out += k > bytes.length - i ? '=' : ALPHABET[(n >> (18 - 6 * k)) & 63];
  }
  return out;
}
function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let [buffer, bits, at] = [0, 0, 0];
  for (const c of clean) {
    const value = ALPHABET.indexOf(c);
    if (value < 0) throw new SyntaxError(`not base64: ${c}`);
    buffer = (buffer << 6) | value;
    if ((bits += 6) < 8) continue;
    bits -= 8;
    out[at++] = (buffer >> bits) & 255;
  }
  return out;
}

export default task(function hashing(words: string[], probes: string[]) {
  const filter = new Bloom(97, 3);
  const hashes: string[] = [];
  for (const word of words) { filter.add(word); hashes.push(murmur(word, 42).toString(16)); }
  const packed = String(filter);
  const back = fromBase64(packed);
  let same = 0;
  for (const word of words) { const bytes = new TextEncoder().encode(word); if (toBase64(bytes) === Buffer.from(bytes).toString('base64')) same++; }
  let fault = '';
  try { fromBase64('a?b'); } catch (error) { fault = (error as Error).message; }
  return { hashes, found: probes.map((p) => filter.has(p)), packed, bytes: back.length, same, fault };
});
export const args = [['', 'a', 'ab', 'abc', 'abcd', 'hello wörld', '😀'], ['a', 'abcd', 'zzz', 'nothing', '😀']];
