export function low(n: number, trace: string[]): number {
  let s = 1;
  while (n > 0) {
    s *= n;
    n--;
  }
  trace.push('low ' + s);
  return s;
}
