import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: string[] = [];
  for (let i = 0; i < n; trace.push('update ' + i), i++) {
    if (i % 2) continue;
    trace.push('body ' + i);
  }
  return trace;
});
export const args = [6];
