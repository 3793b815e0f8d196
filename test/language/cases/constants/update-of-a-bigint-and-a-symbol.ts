import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const big = 5n;
  const symbol: any = Symbol('s');
  for (let i = 0; i < +'2'; i++) {
    try {
      if (i === 0) {
        // @ts-expect-error it is a const
        big++;
      } else {
        // @ts-expect-error it is a const
        symbol++;
      }
    } catch (error) {
      trace.push((error as Error).name, (error as Error).message);
    }
    g(i);
  }
  return trace;
});
export const args = [];
