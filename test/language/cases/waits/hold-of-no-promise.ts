import { hold, sleep, task } from 'mgr-scheduler';

export default task(function f(x: { a: number }) {
  for (let i = 0; i < x.a; i++) sleep(i);
  const same = hold(x);
  return [same === x, hold(3) + hold(4), hold(undefined)];
});
export const args = [{ a: 2 }];
