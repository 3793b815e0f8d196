import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

const LIMIT: number = 3;
const [FIRST]: number[] = [1];

export default task(function f(n: number) {
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    try {
      // @ts-expect-error it is a const
      LIMIT = g(i);
    } catch (error) {
      trace.push((error as Error).message);
    }
    try {
      // @ts-expect-error it is a const
      if (i > 0) FIRST++;
      // @ts-expect-error it is a const
      else [LIMIT] = [i];
    } catch (error) {
      trace.push((error as Error).message);
    }
  }
  return [trace, LIMIT, FIRST];
});
export const args = [2];
