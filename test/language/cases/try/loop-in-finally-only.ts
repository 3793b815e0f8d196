import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  let s = 0; try { s = JSON.parse('5'); } finally { for (let i = 0; i < n; i++) s += i; } return s;
});
export const args = [4];
