import { task } from 'mgr-scheduler';

export default task(function f(words: string[]) {
  let out = '';
  for (const [first, ...rest] of words) out += rest.join('') + first + 'ay ';
  return out;
});
export const args = [['pig', 'latin']];
