import { task } from 'mgr-scheduler';
import { fold } from './fold.ts';
import { leaf } from './leaf.ts';

export default task(function f(tree: any) {
  return { sum: fold(tree, 0), leaf: leaf(tree[0], 1) };
});
export const args = [[1, [2, [3, 4], 5], [[6]]]];
