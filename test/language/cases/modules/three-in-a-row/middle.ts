import { low } from './low.ts';

export function middle(n: number, trace: string[]): number {
  trace.push('middle ' + n);
  let s = 0;
  for (let i = 0; i < n; i++) s += low(i, trace) * 10;
  trace.push('end ' + n);
  return s;
}
