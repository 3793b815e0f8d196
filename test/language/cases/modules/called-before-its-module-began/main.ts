// In a circle: `sums.ts` is evaluated first, and calls functions of this module, which are there already.
import { later, total } from './sums.ts';
import { task } from 'mgr-scheduler';

export function sum(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}

export function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

export function all(items: Iterable<number>): string {
  let text = '';
  try {
    for (const item of items) text += [item].map((one) => `${one};`).join('');
    const add = () => {
      for (let i = 0; i < items.toString().length; i++) text += i % 2;
    };
    add();
  } finally {
    text += '.';
  }
  return text;
}

export default task(function f(n: number) {
  const trace: unknown[] = [total];
  for (let i = 0; i < n; i++) trace.push(sum(i), later(i), factorial(i), all([i]));
  return trace;
});
export const args = [5];
