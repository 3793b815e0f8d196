import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  let n = 0;
  const out = text.replace(/(?<word>[a-z]+)(\d)?/g, (match, word, digit, at, _whole, groups) => {
    let s = '';
    for (let i = 0; i < Number(digit ?? 1); i++) s += groups.word;
    n += at;
    return `<${s}|${word === groups.word}|${match.length}>`;
  });
  for (let i = 0; i < +'2'; i++) say(trace, i);
  return [out, n, text.replaceAll('b', () => String(++n)), 'aXbX'.replace('X', (_m, at) => at), trace];
});
export const args = ['ab2 b ccc3'];
