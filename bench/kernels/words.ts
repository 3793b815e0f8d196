import { task } from 'mgr-scheduler';

const HEADS = ['ba', 'ce', 'do', 'fi', 'gru', 'ha', 'je', 'klo', 'li', 'mu'];
const MIDDLES = ['', 'ra', 'len', 'stor', 'min', 'va', 'pel'];
const TAILS = ['t', 'ner', 'sing', 'la', 'der', 'ment'];

function dictionary(): string[] {
  const words: string[] = [];
  for (const head of HEADS) {
    for (const middle of MIDDLES) {
      for (const tail of TAILS) words.push(head + middle + tail);
    }
  }
  return words;
}

/** A word with one letter out of place. */
function misspelled(word: string, k: number): string {
  const at = k % word.length;
  return word.slice(0, at) + String.fromCharCode(97 + (k % 26)) + word.slice(at + 1);
}

/** The edit distance of two words with one row of the table. */
function levenshtein(a: string, b: string, row: number[]): number {
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 0; i < a.length; i++) {
    let corner = row[0];
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1];
      const change = a[i] === b[j] ? corner : corner + 1;
      row[j + 1] = Math.min(change, above + 1, row[j] + 1);
      corner = above;
    }
  }
  return row[b.length];
}

function nearest(word: string, words: string[], row: number[]): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let index = 0; index < words.length; index++) {
    const candidate = words[index];
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = levenshtein(word, candidate, row);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = index;
    }
  }
  return best;
}

/** Corrects n misspelled words by the nearest of a dictionary; a checksum of the choices. */
export default task(function words(n: number): number {
  const known = dictionary();
  const row: number[] = [];
  let checksum = 0;
  for (let k = 0; k < n; k++) {
    const word = misspelled(known[(k * 37) % known.length], k);
    checksum = (Math.imul(checksum, 31) + nearest(word, known, row)) | 0;
  }
  return checksum;
});
