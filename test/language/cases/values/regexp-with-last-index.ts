import { task } from 'mgr-scheduler';

export default task(function f(text: string) {
  const word = /\w+/g;
  const sticky = /[a-z ]/iy;
  const out: unknown[] = [];
  let match: RegExpExecArray | null;
  while ((match = word.exec(text))) out.push(match[0], word.lastIndex, sticky.test(text), sticky.lastIndex);
  return { out, word, sticky };
});
export const args = ['One two  three'];
