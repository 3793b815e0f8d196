import { task } from 'mgr-scheduler';

export default task(function f() {
  let step = 1;
  function walk(n: number): number[] {
    const out: number[] = [];
    for (let i = 0; i < n; i += step) out.push(i);
    return out;
  }
  const a = walk(4);
  step = 3;
  const b = walk(9);
  return { a, b };
});
export const args = [];
