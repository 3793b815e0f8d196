import { task } from 'mgr-scheduler';

export default task(function f(words: string[], letter: string) {
  for (const word of words) for (const c of word) if (c === letter) return word;
  return null;
});
export const args = [['alpha', 'beta', 'gamma'], 'g'];
