import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Countdown {
  closed = false;
  constructor(private at: number) {}
  [Symbol.iterator](): this { return this; }
  next(): IteratorResult<number> { for (let i = 0; i < +'2'; i++) if (i && this.at-- <= 0) return { done: true, value: undefined }; return { done: false, value: this.at }; }
  return(): IteratorResult<number> { for (let i = 0; i < +'2'; i++) this.closed = true; return { done: true, value: undefined }; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const whole = new Countdown(3);
  const part = new Countdown(9);
  for (const x of whole) say(trace, x);
  for (const x of part) if (say(trace, x) < 7) break;
  const [first] = part;
  return [trace, whole.closed, part.closed, first];
});
export const args = [];
