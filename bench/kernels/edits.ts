import { task } from 'mgr-scheduler';

/** A strand of n letters out of ACGT, the same each time. */
function strand(n: number, seed: number): string {
  let letters = '';
  let state = seed;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    letters += 'ACGT'[state >>> 30];
  }
  return letters;
}

/** The edit distance of two strings, with two rows of the table. */
function distance(a: string, b: string): number {
  let above = new Int32Array(b.length + 1);
  let row = new Int32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1] + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, above[j] + 1, row[j - 1] + 1);
    }
    [above, row] = [row, above];
  }
  return above[b.length];
}

/** The edit distance of two strands of DNA of n letters each. */
export default task(function edits(n: number): number {
  return distance(strand(n, 1), strand(n, 2));
});
