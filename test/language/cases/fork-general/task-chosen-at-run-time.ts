import { fork, join, task } from 'mgr-scheduler';

const twice = task(function twice(n: number) {
  let s = 0;
  for (let i = 0; i < 2 * n; i++) s++;
  return s;
});
const thrice = task(function thrice(n: number) {
  let s = 0;
  for (let i = 0; i < 3 * n; i++) s++;
  return s;
});

export default task(function f(n: number) {
  const out = [];
  for (let i = 0; i < n; i++) {
    const pick = i % 2 === 0 ? twice : thrice;
    const a = fork(pick, i);
    out.push(join(a));
  }
  return out;
});
export const args = [4];
