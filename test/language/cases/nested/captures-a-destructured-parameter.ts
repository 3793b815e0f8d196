import { task } from 'mgr-scheduler';

export default task(function f({ width, cells: [first, ...others] }: { width: number; cells: number[] }) {
  function at(i: number): number {
    let s = first!;
    for (let k = 0; k < i; k++) s += others[k]! * width;
    return s;
  }
  const out: number[] = [];
  for (let i = 0; i < +'3'; i++) out.push(at(i));
  return out;
});
export const args = [{ width: 2, cells: [1, 2, 3] }];
