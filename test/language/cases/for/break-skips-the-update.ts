import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: string[] = [];
  let i = 0;
  for (; i < n; trace.push('update ' + i), i++) {
    if (i === 4) break;
    trace.push('body ' + i);
  }
  return { i, trace };
});
export const args = [6];
