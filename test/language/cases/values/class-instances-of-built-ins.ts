import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const url = new URL('https://example.org/a?x=1');
  const format = new Intl.NumberFormat('en-US');
  const decoder = new TextDecoder();
  let out = '';
  for (let i = 0; i < n; i++) {
    url.searchParams.set('x', String(i));
    out += format.format(i * 1000) + decoder.decode(new Uint8Array([65 + i])) + url.search;
  }
  return out;
});
export const args = [3];
