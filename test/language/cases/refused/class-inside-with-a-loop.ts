// refused: MGR_UNSUPPORTED "class"
// what: A `class` inside a function that can leave
// why: not yet: its methods capture the function’s locals
// instead: declare the class at the top of the module
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  class Counter { // here
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
