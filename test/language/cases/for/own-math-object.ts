import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const Math: any = { max: () => '1', grow: (a: number[]) => a.push(9) };
  const out: unknown[] = [];
  for (let i = Math.max(); i < 1200; i += 1) {
    out.push(i);
    if (out.length > 50) return 'runaway';
  }
  for (let i = 0; i < list.length; i++) if (list.length < 6) Math.grow(list);
  return { out, list };
});
export const args = [[1, 2]];
