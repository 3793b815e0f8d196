import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (let i = 0; i < +'2'; i++) {
    const [, second, , fourth] = list;
    out.push(second!, fourth!);
  }
  return out;
});
export const args = [[1, 2, 3, 4]];
