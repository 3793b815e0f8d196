import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(words: string[]) {
  const trace: unknown[] = [];
  let compared = 0;
  const vowels = (s: string): number => { let n = 0; for (const c of s) if ('aeiou'.includes(c)) n++; return n; };
  const sorted = [...words].sort((a, b) => { compared++; return vowels(a) - vowels(b) || (a < b ? -1 : 1); });
  for (const word of sorted) say(trace, word);
  return [trace, compared > 3, words];
});
export const args = [['queue', 'sky', 'apple', 'a', 'stone']];
