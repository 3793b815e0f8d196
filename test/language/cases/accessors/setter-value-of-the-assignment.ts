import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Clamp { #v = 0; get v(): number { return this.#v; } set v(x: number) { while (x > 9) x -= 10; this.#v = x; } }
export default task(function f() {
  const trace: unknown[] = [];
  const c = new Clamp();
  const a = (c.v = say(trace, 25));
  const b = (c.v += say(trace, 7));
  const d = c.v++;
  return [a, b, c.v, d, trace];
});
export const args = [];
