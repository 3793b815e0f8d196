import { sleep, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: string[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(`before ${i}`);
    sleep(i);
    trace.push(`after ${i}`);
  }
  return trace;
});
export const args = [3];
