import { task } from 'mgr-scheduler';

export default task(function f(text: string) {
  const out: unknown[] = [];
  for (const m of text.matchAll(/(\w)(\d)/g)) out.push(m[0], m[1], m.index);
  for (const part of text.split(/\s+/)) out.push(part.padStart(4, '.'), part.normalize('NFD').length);
  return out;
});
export const args = ['a1 b2 é xyz9'];
