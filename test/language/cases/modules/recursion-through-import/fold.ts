import { leaf } from './leaf.ts';

export function fold(tree: any, depth: number): number {
  if (!Array.isArray(tree)) return leaf(tree, depth);
  let s = 0;
  for (const x of tree) s = s * 2 + fold(x, depth + 1);
  return s;
}
