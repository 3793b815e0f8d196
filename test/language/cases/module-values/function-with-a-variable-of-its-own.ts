import { task } from 'mgr-scheduler';

const make = () => {
  let n = 0;
  return () => ++n;
};
const count = make();
const counters = { count, more: [make()] };

export default task(function f(n: number) {
  const next = count;
  const first = next();
  const [more] = counters.more;
  const begun = more!();
  for (let i = 0; i < n; i++) {
    next();
    more!();
  }
  return [next() - first, more!() - begun, next === counters.count, more === counters.more[0]];
});
export const args = [4];
