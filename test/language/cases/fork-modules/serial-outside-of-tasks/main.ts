import { fork, join, parallelReduce, task } from 'mgr-scheduler';
import { table } from './other.ts';

const started = fork(square, 4);
const sum = parallelReduce(0, 5, 0, (i) => i, (a, b) => a + b);
const first = join(started);
function square(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += n;
  return s;
}
export default task(function f(n: number) {
  return [square(n), first, sum, ...table];
});
export const args = [3];
