import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: unknown[] = [];
  for (let i = 0; i < n; i++) {
    let seen: number | undefined;
    out.push(seen);
    seen = i;
    for (let k = 0; k < +'2'; k++) out.push(seen);
  }
  return out;
});
export const args = [4];
