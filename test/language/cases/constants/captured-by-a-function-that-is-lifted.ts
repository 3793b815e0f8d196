import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const k: number = 1;
  function write(x: number): void {
    // @ts-expect-error it is a const
    k = g(x);
    trace.push('not reached');
  }
  for (let i = 0; i < n; i++) {
    try {
      write(i);
    } catch (error) {
      trace.push((error as Error).name, (error as Error).message, k);
    }
  }
  return trace;
});
export const args = [2];
