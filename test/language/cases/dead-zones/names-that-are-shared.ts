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
  const message = (use: () => unknown) => {
    try {
      return use();
    } catch (error) {
      return (error as Error).message;
    }
  };
  {
    const get = () => x;
    t(message(get));
    const x = 1;
    t(message(get));
  }
  {
    const get = () => x;
    t(message(get));
    const x = 2;
    t(message(get));
    g(x);
  }
  const object = {
    get x() {
      return own;
    },
  };
  t(message(() => object.x));
  const own = g(3);
  return [trace, object.x];
});
export const args = [];
