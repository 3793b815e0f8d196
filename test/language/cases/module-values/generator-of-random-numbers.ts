import { task } from 'mgr-scheduler';

/** An object with methods that change it, and functions that keep what they change where nobody else sees it. */
class Random {
  #state = 1;
  seed(to: number) {
    this.#state = to;
  }
  next() {
    this.#state = (this.#state * 1103515245 + 12345) & 0x7fffffff;
    return this.#state;
  }
}
const random = new Random();

function makeCounter() {
  let n = 0;
  return (first: boolean) => (first ? (n = 0) : ++n);
}
const count = makeCounter();

export default task(function f(n: number) {
  random.seed(42);
  const trace: number[] = [count(true)];
  for (let i = 0; i < n; i++) trace.push(random.next(), count(false));
  return trace;
});
export const args = [7];
