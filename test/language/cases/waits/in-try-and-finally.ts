import { sleep, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: string[] = [];
  for (let i = 0; i < n; i++) {
    try {
      sleep(1);
      if (i === 1) throw new Error(`e${i}`);
      trace.push('try');
    } catch (error) {
      sleep(0);
      trace.push((error as Error).message);
      if (i === 3) return trace;
    } finally {
      sleep(0);
      trace.push('finally');
    }
  }
  return trace;
});
export const args = [3];
