import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const base = { hello: 'world', n: 1 };
  const derived = Object.create(base);
  for (let i = 0; i < n; i++) {
    derived.n += i;
    base.n *= 2;
  }
  return [derived.n, base.n, derived.hello, Object.getPrototypeOf(derived) === base];
});
export const args = [4];
