import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  let i = 0;
  while (true) {
    i++;
    if (i % 3 === 0) continue;
    if (i > n) break;
    out.push(i);
  }
  return { out, i };
});
export const args = [12];
