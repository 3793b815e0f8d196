import { task } from 'mgr-scheduler';

class Counter {
  value = 0;
  run(k: number): number {
    for (let i = 0; i < k; i++) this.value += i;
    return this.value;
  }
}
export default task(function f(n: number) {
  const c = new Counter();
  let s = 0;
  for (let i = 0; i < n; i++) s += c.run(i);
  return s;
});
export const args = [4];
