import { task } from 'mgr-scheduler';

export const known = new Map<number, number>();
export const seen: number[] = [];

export const cached = task(function cached(n: number): number {
  let value = 0;
  for (let i = 0; i < n; i++) value += i * i;
  seen.push(n, known.get(n) === undefined ? 0 : 1);
  known.set(n, value);
  return value;
});
