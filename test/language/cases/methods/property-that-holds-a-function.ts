import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Holder {
  onEvent: ((x: number) => number) | null = null;
  fire(x: number): number { let s = 0; for (let i = 0; i < x; i++) s += this.onEvent!(i); return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const h = new Holder();
  let seen = 0;
  h.onEvent = (x) => { seen += x; return say(trace, x * 2); };
  return [h.fire(say(trace, 4)), h.onEvent(5), seen, trace];
});
export const args = [];
