import { task } from 'mgr-scheduler';

function range(n: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(i);
  return out;
}
export default task(function f() {
  const out: number[] = [];
  for (const x of range(4)) for (const y of range(x)) out.push(x * 10 + y);
  return out;
});
export const args = [];
