import { odd } from './odd.ts';

export function even(n: number, trace: string[]): boolean {
  trace.push('even ' + n);
  if (n === 0) return true;
  const value = odd(n - 1, trace);
  trace.push('back in even ' + n);
  return value;
}
