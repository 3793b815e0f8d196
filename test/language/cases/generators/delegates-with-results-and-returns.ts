import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* inner(trace: unknown[], n: number): Generator<number, string, unknown> { try { for (let i = 0; i < n; i++) trace.push(yield n * 10 + i); return `inner ${n}`; } finally { trace.push(`closed ${n}`); } }
function* outer(trace: unknown[]): Generator<number | string, void, unknown> { const a = yield* inner(trace, 2); yield a; const b = yield* [7, 8]; trace.push(b); yield* inner(trace, 3); }
export default task(function f() {
  const trace: unknown[] = [];
  const seen: unknown[] = [];
  for (const x of outer(trace)) { seen.push(say(trace, x)); if (x === 31) break; }
  return [seen, trace];
});
export const args = [];
