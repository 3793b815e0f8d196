import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Lazy<T> {
  constructor(private readonly source: Iterable<T>) {}
  static range(n: number): Lazy<number> { return new Lazy((function* () { for (let i = 0; i < n; i++) yield i; })()); }
  map<U>(by: (x: T) => U): Lazy<U> { const { source } = this; return new Lazy((function* () { for (const x of source) yield by(x); })()); }
  take(n: number): Lazy<T> { const { source } = this; return new Lazy((function* () { let i = 0; for (const x of source) { if (i++ >= n) return; yield x; } })()); }
  reduce<U>(fn: (a: U, x: T) => U, a: U): U { for (const x of this.source) a = fn(a, x); return a; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const sum = Lazy.range(1000).map((x) => x * x).take(5).reduce((a, x) => say(trace, a + x), 0);
  say(trace, 'end');
  return [sum, trace];
});
export const args = [];
