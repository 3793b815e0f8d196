export function check(x: number, s: number): number {
  for (let i = 0; i < +'2'; i++) s += i;
  if (x < 0) throw Object.assign(new RangeError('negative'), { s });
  return x;
}
