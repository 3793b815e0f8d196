import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const x of list) {
    const list = [x, x * 2];
    {
      const x = 7;
      for (const y of list) out.push(x, y);
    }
  }
  for (const x of list) {
    let x = 1;
    for (let i = 0; i < list.length; i++) x += i;
    out.push(x);
  }
  return out;
});
export const args = [[1, 2, 3]];
