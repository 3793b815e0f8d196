import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  outer: for (const x of list) {
    for (let i = 0; i < 4; i++) {
      if (i === x) continue outer;
      if (x < 0) break outer;
      if (i === 1) continue;
      out.push(x * 10 + i);
    }
    out.push(1000);
  }
  return out;
});
export const args = [[2, 9, 0, -1, 3]];
