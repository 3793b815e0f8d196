import { fork, join, task } from 'mgr-scheduler';

function odd(n: number): string {
  if (n <= 0) return 'o';
  const a = fork(odd, n - 1);
  const b = odd(n - 2);
  return `[${join(a)}${b}]`;
}

export default task(function even(n: number): string {
  if (n === 0) return 'e';
  const a = fork(odd, n - 1);
  const b = n > 1 ? odd(n - 2) : '';
  return `(${join(a)}${b})`;
});
export const args = [6];
