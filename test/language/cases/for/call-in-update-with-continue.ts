import { task } from 'mgr-scheduler';

function step(trace: number[], i: number): number {
  let s = 0;
  for (let k = 0; k < +'2'; k++) s += k;
  trace.push(i);
  return s;
}
export default task(function f(n: number) {
  const trace: number[] = [];
  const body: number[] = [];
  for (let i = 0; i < n; i += step(trace, i)) {
    if (i % 3 === 0) continue;
    body.push(i);
  }
  return { trace, body };
});
export const args = [9];
