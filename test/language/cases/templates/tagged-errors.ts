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
  const none: any = undefined;
  const object: any = {};
  for (let i = 0; i < 3; i++) {
    try {
      if (i === 0) none`a${g(1)}`;
      else if (i === 1) object.missing`a${g(2)}`;
      else none.missing`a${g(3)}`;
    } catch (error) {
      t((error as Error).name);
    }
  }
  return trace;
});
export const args = [];
