import { task } from 'mgr-scheduler';

export default task(function f(words: string[]) {
  let counts: Record<string, number> = {};
  for (let i = 0; i < +'2'; i++) {
    counts = words.reduce(
      (all, w) => {
        all[w] = (all[w] ?? i) + 1;
        return all;
      },
      { ...counts },
    );
  }
  return counts;
});
export const args = [['a', 'b', 'a']];
