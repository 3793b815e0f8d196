import { task } from 'mgr-scheduler';

function leave(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f() {
  const trace: string[] = [];
  const key: any = { toString: () => (trace.push('to string'), 'k') };
  const o: any = { k: 1 };
  o[key] = leave(2);
  return { o, trace };
});
export const args = [];
