import { fork, join, task } from 'mgr-scheduler';
import * as other from './other.ts';

export function left(n: number): string {
  if (n <= 0) return 'l';
  const a = fork(other.right, n - 1);
  const b = other.right(n - 2);
  return `(${join(a)} ${b})`;
}
export default task(function f(n: number) {
  const a = fork(left, n);
  return join(a) + left(2);
});
export const args = [5];
