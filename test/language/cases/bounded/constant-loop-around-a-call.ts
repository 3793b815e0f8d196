import { task } from 'mgr-scheduler';

function walk(n: number, trace: number[]): number {
  let s = 0;
  while (n > 0) {
    trace.push(n);
    s += n--;
  }
  return s;
}
export default task(function f() {
  const trace: number[] = [];
  let s = 0;
  for (let i = 0; i < 4; i++) s = s * 2 + walk(i, trace);
  return { s, trace };
});
export const args = [];
