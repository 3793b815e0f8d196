import { task } from 'mgr-scheduler';

// A lifted function that the update calls gets the variable of the round to come; one that the head's declaration calls, its own.
export default task(function f(limit: number) {
  const seen: number[] = [];
  for (let i = 0; i < limit; i += [1, 2].find((step) => step > (i & 1)) ?? 1) {
    seen.push(i);
    i++;
  }
  const below = [3, 4, 5];
  for (let i = 1, j = below.filter((x) => x > i + 2).length; i < limit; i += below.some((x) => x === i + j) ? 2 : 1) {
    i += 0;
    seen.push(i * 100 + j);
  }
  const later: (() => number)[] = [];
  for (let i = 0; i < 5; i += [1].map((x) => x + (i & 1))[0]) {
    later.push(() => i);
    i += [0].reduce((sum, x) => sum + x + i - i, 0);
  }
  return [seen, later.map((one) => one())];
});
export const args = [9];
