import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const called = function own(x: number): string {
    try {
      // @ts-expect-error a function's own name is constant
      own = x;
    } catch (error) {
      trace.push((error as Error).message);
    }
    return typeof own + g(x);
  };
  trace.push(called(1), g(3), [2].map(called));
  return trace;
});
export const args = [];
