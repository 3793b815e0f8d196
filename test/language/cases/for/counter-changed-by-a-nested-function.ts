import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (var i = 0; i < n; i++) {
    out.push(i);
    skip(2);
  }
  function skip(by: number): void {
    for (let k = 0; k < by; k++) if (i % 3 === 0) i++;
  }
  return { out, i };
});
export const args = [12];
