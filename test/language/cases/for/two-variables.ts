import { task } from 'mgr-scheduler';

export default task(function palindrome(word: string) {
  for (let i = 0, k = word.length - 1; i < k; i++, k--) if (word[i] !== word[k]) return { i, k };
  return true;
});
export const args = ['detartrated'];
