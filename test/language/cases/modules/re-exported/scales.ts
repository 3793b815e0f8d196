export function scale(n: number): number {
  let s = 1;
  for (let i = 0; i < n; i++) s *= 2;
  return s;
}
