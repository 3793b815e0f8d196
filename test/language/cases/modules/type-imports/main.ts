import { task } from 'mgr-scheduler';
import type { Shape } from './types.ts';
import { type Size, sizeOf } from './types.ts';

export default task(function f(shapes: Shape[]) {
  const out: Size[] = [];
  for (const s of shapes) out.push(sizeOf(s));
  return out;
});
export const args = [[{ w: 2, h: 3 }, { w: 1, h: 1 }]];
