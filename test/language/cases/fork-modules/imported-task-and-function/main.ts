import { fork, join, task } from 'mgr-scheduler';
import { quick, slow } from './other.ts';

export default task(function f(n: number) {
  const a = fork(quick, n);
  const b = fork(slow, n);
  const c = slow(2);
  return [join(a), join(b), c];
});
export const args = [5];
