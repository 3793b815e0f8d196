import { task } from 'mgr-scheduler';

export default task(function f(sep: string, ...words: string[]) {
  let out = '';
  for (let i = 0; i < words.length; i++) out += (i ? sep : '') + words[i];
  return { out, n: words.length, isArray: Array.isArray(words) };
});
export const args = ['-', 'a', 'b', 'c'];
