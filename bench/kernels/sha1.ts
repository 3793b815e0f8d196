import { task } from 'mgr-scheduler';

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function choose(x: number, y: number, z: number): number {
  return (x & y) | (~x & z);
}

function majority(x: number, y: number, z: number): number {
  return (x & y) | (x & z) | (y & z);
}

/** Takes one block of 64 bytes into the state. */
function compress(state: Int32Array, bytes: Uint8Array, start: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const at = start + 4 * i;
    words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let i = 16; i < 80; i++) {
    words[i] = rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  for (let i = 0; i < 80; i++) {
    let mixed: number;
    if (i < 20) mixed = choose(b, c, d) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = majority(b, c, d) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + mixed + e + words[i]) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

/** The message with its padding: a one bit, zeros, and the length in bits. */
function padded(message: Uint8Array): Uint8Array {
  const blocks = Math.floor((message.length + 8) / 64) + 1;
  const bytes = new Uint8Array(blocks * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  let bits = message.length * 8;
  for (let i = bytes.length - 1; bits > 0; i--) {
    bytes[i] = bits & 0xff;
    bits = Math.floor(bits / 256);
  }
  return bytes;
}

function digest(message: Uint8Array): string {
  const bytes = padded(message);
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (let start = 0; start < bytes.length; start += 64) compress(state, bytes, start, words);
  let hex = '';
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0');
  return hex;
}

/** The SHA-1 of n bytes 0, 1, ..., 255, 0, 1, ... */
export default task(function sha1(n: number): string {
  const message = new Uint8Array(n);
  for (let i = 0; i < n; i++) message[i] = i & 0xff;
  return digest(message);
});
