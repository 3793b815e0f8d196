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
  function made(a = () => b, b = g(3), c = a()) {
    return [a(), b, c];
  }
  // @ts-expect-error used before it has its value
  function early(a = b, b = g(1)) {
    return [a, b];
  }
  function pattern({ x = () => y, y = g(4) }: any = {}, z = [x(), y]) {
    return z;
  }
  try {
    t(early());
  } catch (error) {
    t((error as Error).message);
  }
  t(early(5));
  t(made());
  t(made(undefined, 7));
  t(pattern());
  return trace;
});
export const args = [];
