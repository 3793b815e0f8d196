import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const trace: unknown[] = [];
  const k: unknown = 1;
  const source = {
    [Symbol.iterator]() {
      let n = 0;
      return {
        next: () => ({ value: n++, done: n > 3 }),
        return() {
          trace.push('closed');
          return {};
        },
      };
    },
  };
  function see(x: number) {
    return [g(x), k];
  }
  try {
    // @ts-expect-error it is a const
    for (k of source) trace.push(g(1));
  } catch (error) {
    trace.push((error as Error).message);
  }
  try {
    // @ts-expect-error it is a const
    for (k in { a: 1 }) trace.push(g(1));
  } catch (error) {
    trace.push((error as Error).message);
  }
  try {
    // @ts-expect-error it is a const
    for ([k] of [[3]]) trace.push(g(1));
  } catch (error) {
    trace.push((error as Error).message);
  }
  return [trace, see(9)];
});
export const args = [];
