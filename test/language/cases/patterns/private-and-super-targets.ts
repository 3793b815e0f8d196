import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { static kept: unknown[] = []; set put(x: unknown) { Base.kept.push(x); } }
class Pair extends Base {
  #left = 0;
  right = 0;
  fill(trace: unknown[], source: number[]): number[] {
    [this.#left = say(trace, -1), this.right = say(trace, -2), super.put = say(trace, -3)] = source as any;
    return [this.#left, this.right];
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const pair = new Pair();
  say(trace, 'start');
  return [pair.fill(trace, [1]), pair.fill(trace, [1, 2, 3]), trace];
});
export const args = [];
