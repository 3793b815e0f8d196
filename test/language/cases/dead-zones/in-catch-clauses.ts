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
  try {
    throw { y: g(1) };
  } catch ({ x = () => y, y, z = g(2) }: any) {
    t([x(), y, z]);
    y++;
    t(x());
  }
  try {
    throw {};
  } catch ({ a = () => b, b = g(3) }: any) {
    t([a(), b]);
  }
  try {
    try {
      throw {};
      // @ts-expect-error used before it has its value
    } catch ({ c = d, d }) {
      t([c, d]);
    }
  } catch (error) {
    t((error as Error).message);
  }
  return trace;
});
export const args = [];
