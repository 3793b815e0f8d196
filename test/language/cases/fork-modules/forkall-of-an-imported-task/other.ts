import { task } from 'mgr-scheduler';

export const spell = task(function spell(word: string) {
  let s = '';
  for (const c of word) s = c + s;
  return s;
});
