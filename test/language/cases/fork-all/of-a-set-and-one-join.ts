import { forkAll, join, joinAll, task } from 'mgr-scheduler';

function spell(word: string) {
  let s = '';
  for (let i = word.length - 1; i >= 0; i--) s += word[i];
  return s;
}

export default task(function f(xs: Set<string>) {
  const forks = forkAll(spell, xs);
  const first = join(forks[0]!);
  return [first, ...joinAll(forks.slice(1))];
});
export const args = [new Set(['ab', 'c', ''])];
