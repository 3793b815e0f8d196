import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let i = 0;
  const out: number[] = [];
  function step(k: number): number {
    while (k-- > 0) i++;
    return i++;
  }
  for (let r = 0; r < n; r++) out.push(i++, step(1), ++i, step(2) + i--, i);
  return { out, i };
});
export const args = [3];
