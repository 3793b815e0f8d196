// engine-words
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
  const errors: string[] = [];
  for (const bad of [null, undefined, 5, {}] as any[]) {
    try {
      let a: unknown;
      [a = g(1)] = bad;
      t(a);
    } catch (error) {
      errors.push((error as Error).name);
    }
    try {
      let a: unknown;
      ({ a = g(2) } = bad);
      t(a);
    } catch (error) {
      errors.push((error as Error).name);
    }
  }
  return [trace, errors];
});
export const args = [];
