export const limit = 10;
export default function walk(n: number): string {
  let out = '';
  for (let i = 0; i < n; i++) out += step(i) + ' ';
  return out;
}
export function step(n: number): number {
  let s = limit;
  while (n-- > 0) s++;
  return s;
}
