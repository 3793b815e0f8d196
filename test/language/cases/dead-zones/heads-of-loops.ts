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
  const tried = (run: () => void) => {
    try {
      run();
    } catch (error) {
      t((error as Error).message);
    }
  };
  g(1);
  const x = 'outer';
  try {
    // @ts-expect-error used before it has its value
    for (const x of [x]) g(x);
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it has its value
    for (const x of [1].map(() => x)) g(x);
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it has its value
    for (const x in { x }) g(x);
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it has its value
    for (let x = x; x < 'z'; x += 'z') g(x);
  } catch (error) {
    t((error as Error).message);
  }
  tried(() => {
    // @ts-expect-error used before it has its value
    for (const x of [x]) t(x);
  });
  return [trace, x];
});
export const args = [];
