import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: string[] = [];
  for (const x of list) {
    check: {
      if (x < 0) break check;
      for (let d = 2; d < x; d++) if (x % d === 0) break check;
      out.push('prime ' + x);
    }
    out.push('done ' + x);
  }
  return out;
});
export const args = [[-1, 5, 6, 7]];
