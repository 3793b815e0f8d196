import { all, factorial, sum } from './main.ts';

export function later(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += sum(i);
  return s;
}

export const total = [sum(10), factorial(5), later(4), all([1, 2])];
