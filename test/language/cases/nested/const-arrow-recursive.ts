import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const hanoi = (k: number, from: string, to: string, via: string): string[] =>
    k === 0 ? [] : [...hanoi(k - 1, from, via, to), from + to, ...hanoi(k - 1, via, to, from)];
  return hanoi(n, 'a', 'b', 'c');
});
export const args = [4];
