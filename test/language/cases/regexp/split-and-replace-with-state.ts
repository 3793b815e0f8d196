import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const re = /[,;]/g;
  re.lastIndex = 3;
  const parts = text.split(re);
  for (const part of parts) say(trace, part);
  const swapped = text.replace(/(\w)(\w)/g, '$2$1[$`|$&]').replace(re, '.');
  return [swapped, re.lastIndex, text.search(/;/), trace];
});
export const args = ['ab,cd;ef'];
