/** Ten forks in every node, kept in an array, down to single numbers: the sum of all of them. */
import { type Fork, fork, join, task } from 'mgr-scheduler';

export function serial(first: number, size: number): number {
  if (size === 1) return first;
  const part = size / 10;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += serial(first + i * part, part);
  return sum;
}

export const forked = task(function skynet(first: number, size: number): number {
  if (size === 1) return first;
  const part = size / 10;
  const forks: Fork<number>[] = [];
  for (let i = 0; i < 10; i++) forks.push(fork(skynet, first + i * part, part));
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += join(forks[i]);
  return sum;
});
