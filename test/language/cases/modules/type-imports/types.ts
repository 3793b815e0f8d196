export interface Shape {
  w: number;
  h: number;
}
export type Size = number;
export function sizeOf(s: Shape): Size {
  let a: Size = 0;
  for (let i = 0; i < s.h; i++) a += s.w;
  return a;
}
