import { fork, join, task } from 'mgr-scheduler';
import { cached, known, seen } from './cache.ts';

export default task(function f(n: number) {
  seen.length = 0;
  known.clear();
  const a = fork(cached, n);
  const b = cached(n + 1);
  const c = fork(cached, n + 1);
  return [join(c), b, join(a), ...seen];
});
export const args = [4];
