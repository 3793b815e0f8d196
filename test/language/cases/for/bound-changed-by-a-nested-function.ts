import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  function shrink(): void {
    n--;
  }
  for (let i = 0; i < n; i++) {
    out.push(i);
    if (i % 2) shrink();
  }
  return { out, n };
});
export const args = [10];
