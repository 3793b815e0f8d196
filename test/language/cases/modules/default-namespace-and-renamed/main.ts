import { task } from 'mgr-scheduler';
import walk, { step as stride } from './lib.ts';
import * as all from './lib.ts';

export default task(function f(n: number) {
  return [walk(n), stride(n), all.step(2), all.default(3), all.limit];
});
export const args = [4];
