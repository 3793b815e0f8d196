import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  function even(x: number): unknown {
    return x === 0 ? yes : odd(x - 1);
  }
  function odd(x: number): unknown {
    return x === 0 ? no : even(x - 1);
  }
  try {
    t(even(n));
  } catch (error) {
    t((error as Error).message);
  }
  const yes = g('even');
  const table = [even, odd];
  try {
    t(odd(n));
  } catch (error) {
    t((error as Error).message);
  }
  const no = 'odd';
  return [trace, even(n), odd(n), table.map((one) => one(n))];
});
export const args = [4];
