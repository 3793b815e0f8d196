import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: string[] = [];
  for (const x of list) {
    switch (true) {
      case x < 0:
        out.push('negative');
        break;
      case x < 10:
        out.push('small');
        break;
      default:
        out.push('large');
    }
  }
  return out;
});
export const args = [[-1, 5, 50]];
