import { fork, join } from 'mgr-scheduler';
import { left } from './main.ts';

export function right(n: number): string {
  if (n <= 0) return 'r';
  const a = fork(left, n - 1);
  const b = fork(left, n - 2);
  const x = join(a);
  return `[${x} ${join(b)}]`;
}
