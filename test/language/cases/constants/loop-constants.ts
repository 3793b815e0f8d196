import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  for (const x of [1, 2]) {
    try {
      // @ts-expect-error it is a const
      x = g(5);
    } catch (error) {
      trace.push((error as Error).message, x);
    }
  }
  const seen: (() => number)[] = [];
  try {
    // @ts-expect-error it is a const
    for (const i: number = 0; i < 2; i++) {
      trace.push(g(i));
      seen.push(() => i);
    }
  } catch (error) {
    trace.push((error as Error).message);
  }
  return [trace, seen.map((get) => get())];
});
export const args = [];
