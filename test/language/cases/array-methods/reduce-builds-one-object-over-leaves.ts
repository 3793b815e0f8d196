import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(words: string[]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const start: Record<string, string[]> = {};
  const groups = words.reduce((all, word) => { (all[word[0]!] ??= []).push(say(trace, word)); return all; }, start);
  return [groups === start, groups, trace.length];
});
export const args = [['ant', 'bee', 'ape', 'bat']];
