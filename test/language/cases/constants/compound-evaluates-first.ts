import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const k: any = {
    valueOf() {
      trace.push('converted');
      return 3;
    },
  };
  const forms: (() => unknown)[] = [
    // @ts-expect-error it is a const
    () => k++,
    // @ts-expect-error it is a const
    () => --k,
    // @ts-expect-error it is a const
    () => (k += (trace.push('right'), 1)),
    // @ts-expect-error it is a const
    () => (k **= 2),
  ];
  for (const form of forms) {
    try {
      form();
    } catch (error) {
      trace.push((error as Error).message);
    }
  }
  try {
    // @ts-expect-error it is a const
    k *= g(2);
  } catch (error) {
    trace.push((error as Error).message);
  }
  try {
    // @ts-expect-error it is a const
    k++;
  } catch (error) {
    trace.push((error as Error).message);
  }
  return trace;
});
export const args = [];
