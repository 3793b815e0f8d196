import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: (number | undefined)[] = [];
  for (let i = 0; i < n; i += 2) out[i] = i;
  out.length = n + 3;
  return out;
});
export const args = [7];
