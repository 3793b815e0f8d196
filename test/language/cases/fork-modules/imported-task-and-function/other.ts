import { task } from 'mgr-scheduler';

export const quick = task((n: number) => n * 2);
export function slow(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}
