import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  class Counter {
    value = 0;
    run(k: number): number {
      for (let i = 0; i < k; i++) this.value += i;
      return this.value;
    }
  }
  const c = new Counter();
  for (let i = 0; i < n; i++) c.run(i);
  return c.value;
});
export const args = [6];
