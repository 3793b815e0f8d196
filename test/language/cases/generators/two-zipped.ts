import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* count(from: number, step: number): Generator<number> { for (let x = from; ; x += step) yield x; }
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> { const ia = a[Symbol.iterator](); const ib = b[Symbol.iterator](); for (;;) { const x = ia.next(); const y = ib.next(); if (x.done || y.done) return; yield [x.value, y.value]; } }
export default task(function f() {
  const trace: unknown[] = [];
  for (const [a, b] of zip(count(0, 2), 'abc')) say(trace, a + b);
  return trace;
});
export const args = [];
