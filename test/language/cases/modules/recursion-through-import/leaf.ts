export function leaf(x: number, depth: number): number {
  let s = x;
  for (let i = 0; i < depth; i++) s += x;
  return s;
}
