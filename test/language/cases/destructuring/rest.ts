import { task } from 'mgr-scheduler';

export default task(function f(list: number[], bag: Record<string, number>) {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    const [head, ...tail] = list;
    const { a, ...others } = bag;
    for (let k = 0; k < +'2'; k++) out.push(head, tail, a, others);
  }
  return out;
});
export const args = [[1, 2, 3], { z: 0, a: 1, b: 2 }];
