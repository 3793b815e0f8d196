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
  const message = (error: unknown) => t([(error as Error).name, (error as Error).message]);
  {
    const x = 1;
    t(x);
  }
  try {
    // @ts-expect-error used before it is declared
    t(x);
  } catch (error) {
    message(error);
  }
  try {
    // @ts-expect-error used before it is declared
    x = g(1);
  } catch (error) {
    message(error);
  }
  try {
    // @ts-expect-error used before it is declared
    x += g(2);
  } catch (error) {
    message(error);
  }
  try {
    // @ts-expect-error used before it is declared
    x++;
  } catch (error) {
    message(error);
  }
  try {
    // @ts-expect-error used before it is declared
    [x = g(3)] = [];
  } catch (error) {
    message(error);
  }
  try {
    // @ts-expect-error used before it is declared
    t(typeof x);
  } catch (error) {
    message(error);
  }
  let x = g(4);
  x++;
  return [trace, x];
});
export const args = [];
