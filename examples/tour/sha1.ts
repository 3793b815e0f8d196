/** SHA-1 of a message of whole 32-bit words that fits into one block, which is all that the tree needs. */

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * Hashes the first `length` words (at most 13) of `words`, an array of 80, and writes the five words of the digest to
 * `digests` from `start` on. What was in `words` is lost.
 */
export function hashWords(words: Int32Array, length: number, digests: Int32Array, start: number): void {
  words[length] = 0x80000000;
  for (let i = length + 1; i < 15; i++) words[i] = 0;
  words[15] = length * 32;
  for (let i = 16; i < 80; i++) {
    words[i] = rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  let a = 0x67452301;
  let b = 0xefcdab89 | 0;
  let c = 0x98badcfe | 0;
  let d = 0x10325476;
  let e = 0xc3d2e1f0 | 0;
  for (let i = 0; i < 80; i++) {
    let mixed: number;
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + mixed + e + words[i]) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  digests[start] = a + 0x67452301;
  digests[start + 1] = b + 0xefcdab89;
  digests[start + 2] = c + 0x98badcfe;
  digests[start + 3] = d + 0x10325476;
  digests[start + 4] = e + 0xc3d2e1f0;
}
