import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* from(n: number): Generator<number> { for (;;) yield n++; }
function* without(source: Generator<number>, p: number): Generator<number> { for (const x of source) if (x % p) yield x; }
function* primes(): Generator<number> { let source = from(2); for (;;) { const p = source.next().value as number; yield p; source = without(source, p); } }
export default task(function f(n: number) {
  const trace: unknown[] = [];
  for (const p of primes()) { if (p > n) break; say(trace, p); }
  return trace;
});
export const args = [20];
