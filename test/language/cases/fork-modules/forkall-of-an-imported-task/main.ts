import { forkAll, joinAll, task } from 'mgr-scheduler';
import { spell } from './other.ts';

export default task(function f(words: string[]) {
  return joinAll(forkAll(spell, words));
});
export const args = [['abc', '', 'xy']];
