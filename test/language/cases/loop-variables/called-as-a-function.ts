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
  let seen = function (this: unknown): unknown {
    return this;
  };
  const change = () => {
    const before = seen;
    seen = function (this: unknown) {
      return [this, before()];
    };
  };
  g(1);
  [1].forEach(change);
  for (let i = 0, own = function (this: unknown) { return [this, i]; }; i < 2; i++) {
    t(own());
    [1].forEach(() => (own = own));
  }
  return [seen(), seen?.(), trace];
});
export const args = [];
