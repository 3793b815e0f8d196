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
  const tried = (use: () => unknown) => {
    try {
      return use();
    } catch (error) {
      return (error as Error).message;
    }
  };
  const [a = () => b, b = g(2)] = [] as any[];
  t([a(), b]);
  const [c = tried(() => d), d = g(3)] = [] as any[];
  t([c, d]);
  const { e = g(4), h = tried(() => i), i = g(5) } = {} as any;
  t([e, h, i]);
  for (const [x = () => y, y = g(6)] of [[], [undefined, 1]] as any[]) t([x(), y]);
  return trace;
});
export const args = [];
