import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const [zero, one]: number[] = [0, 1];
  const none: unknown = null;
  // @ts-expect-error it is a const
  trace.push((zero &&= g(2)));
  // @ts-expect-error it is a const
  trace.push((one ||= g(3)));
  // @ts-expect-error it is a const
  trace.push((one ??= g(4)));
  try {
    // @ts-expect-error it is a const
    none ??= (trace.push('right'), g(5));
  } catch (error) {
    trace.push((error as Error).message);
  }
  try {
    // @ts-expect-error it is a const
    zero ||= g(6);
  } catch (error) {
    trace.push((error as Error).message);
  }
  return [trace, zero, one, none];
});
export const args = [];
