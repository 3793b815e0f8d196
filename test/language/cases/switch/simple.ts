import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: string[] = [];
  for (const x of list) {
    switch (x) {
      case 1:
        out.push('one');
        break;
      case 2:
        out.push('two');
        break;
      default:
        out.push('many');
    }
  }
  return out;
});
export const args = [[1, 2, 3, 1]];
