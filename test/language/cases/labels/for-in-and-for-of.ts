import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number[]>) {
  const out: string[] = [];
  keys: for (const k in bag) {
    for (const v of bag[k]!) {
      if (v === 0) continue keys;
      if (v < 0) break keys;
      out.push(k + v);
    }
    out.push(k + ' whole');
  }
  return out;
});
export const args = [{ a: [1, 2], b: [3, 0, 4], c: [5, -1], d: [6] }];
