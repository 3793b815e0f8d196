import { task } from 'mgr-scheduler';

export default task(function f(s: Set<any>) {
  const o = { in: true };
  const mine = new Set<any>([o, 1, '1', NaN]);
  for (let i = 0; i < +'4'; i++) {
    s.add(i % 3);
    if (i === 2) mine.delete(1);
    mine.add(i * 10);
  }
  return { s, mine, has: mine.has(o), o };
});
export const args = [new Set(['x'])];
