import { fork, join, task } from 'mgr-scheduler';

class Counter {
  static made = 0;
}

function number(n: number): number {
  for (let i = 0; i < n; i++) if (i > 100) return -1;
  return ++Counter.made;
}

function pair(n: number): number[] {
  const left = fork(number, n);
  const right = number(n);
  return [join(left), right];
}

export default task(function f(n: number) {
  Counter.made = 0;
  const first = fork(pair, n);
  const second = pair(n + 1);
  return [...join(first), ...second, Counter.made];
});
export const args = [3];
