import { task } from 'mgr-scheduler';

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'so', 'ti'];

/** A text of n words, the common ones more often than the rare ones. */
function text(n: number): string {
  let words = '';
  let state = 11;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const rank = (state >>> 8) & (state >>> 17) & 511;
    words += SYLLABLES[rank & 7] + SYLLABLES[(rank >> 3) & 7] + SYLLABLES[(rank >> 6) & 7];
    words += i % 11 === 10 ? '.\n' : ' ';
  }
  return words;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function countWords(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  let start = -1;
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && isLetter(source.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      const word = source.slice(start, i);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      start = -1;
    }
  }
  return counts;
}

/** Counts the words of a text of n words; the most frequent one and how many different ones. */
export default task(function wordcount(n: number): string {
  const counts = countWords(text(n));
  let best = '';
  let most = 0;
  for (const word of Array.from(counts.keys()).sort()) {
    const count = counts.get(word) ?? 0;
    if (count > most) {
      most = count;
      best = word;
    }
  }
  return `${best} ${most} ${counts.size}`;
});
