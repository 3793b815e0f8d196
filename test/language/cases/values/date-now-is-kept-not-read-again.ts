import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const start = Date.now();
  const random = Math.random();
  const unique = {};
  const kept = [start, random, unique];
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return [s, kept[0] === start, kept[1] === random, kept[2] === unique];
});
export const args = [5];
