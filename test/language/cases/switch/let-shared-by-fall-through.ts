import { task } from 'mgr-scheduler';

export default task(function f(starts: number[]) {
  const out: unknown[] = [];
  for (const start of starts) {
    switch (start) {
      case 0:
        let x = start + 10;
        for (let k = 0; k < x; k += 5) out.push(k);
      case 1:
        x = start + 20;
        for (let k = 0; k < x; k += 10) x--;
        out.push(x);
        break;
      default:
        out.push('none');
    }
  }
  return out;
});
export const args = [[0, 5, 0]];
