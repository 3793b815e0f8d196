import { task } from 'mgr-scheduler';

function size(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += 2;
  return s;
}
export default task(function f(bag: Record<string, number>) {
  const out: Record<string, number> = {};
  for (const k in bag) out[k] = size(bag[k]!);
  return out;
});
export const args = [{ a: 1, b: 2, c: 3 }];
