import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const k: number = 1;
  const get = () => k;
  try {
    // @ts-expect-error it is a const
    k = (trace.push('right side'), g(2));
  } catch (error) {
    trace.push((error as Error).name, (error as Error).message);
  }
  [5].forEach((x) => {
    try {
      // @ts-expect-error it is a const
      k += x;
    } catch (error) {
      trace.push((error as Error).message);
    }
  });
  return [trace, get(), k];
});
export const args = [];
