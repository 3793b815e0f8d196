import { even } from './even.ts';

export function odd(n: number, trace: string[]): boolean {
  trace.push('odd ' + n);
  return n === 0 ? false : even(n - 1, trace);
}
