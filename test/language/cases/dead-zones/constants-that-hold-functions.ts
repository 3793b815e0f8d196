import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const first = () => second() + 1;
  function third(n: number): number {
    return fourth(n) + 1;
  }
  try {
    t([1].map(first));
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it is declared
    t(second());
  } catch (error) {
    t((error as Error).message);
  }
  try {
    t(third(1));
  } catch (error) {
    t((error as Error).message);
  }
  const second = () => g(1);
  const unrelated = g(2),
    fourth = (n: number): number => {
      let s = unrelated;
      while (n-- > 0) s++;
      return s;
    },
    fifth = fourth(3);
  return [trace, [1].map(first), third(2), fifth];
});
export const args = [];
