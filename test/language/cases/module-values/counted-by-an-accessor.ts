import { task } from 'mgr-scheduler';

/** Reading a property changes the object. */
const counter = {
  n: 0,
  get next() {
    return ++this.n;
  },
  reset() {
    this.n = 0;
  },
};

export default task(function f(n: number) {
  if (n > 0) counter.reset();
  const trace: number[] = [];
  for (let i = 0; i < n; i++) trace.push(counter.next);
  return trace;
});
export const args = [7];
