import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Box {
  v = 1;
  get(trace: unknown[]): unknown {
    say(trace, 'in');
    return this === undefined ? 'no receiver' : this.v;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const { get } = Box.prototype;
  const box = new Box();
  const bound = box.get.bind(box);
  say(trace, 'out');
  return [get(trace), get.call(box, trace), bound(trace), (0, box.get)(trace), trace];
});
export const args = [];
