import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = { get a() { trace.push('get a'); return 1; }, b: 2, get c() { trace.push('get c'); delete (this as any).d; return 3; }, d: 4 };
  const entries = Object.entries(o);
  for (const [key, value] of entries) say(trace, key + value);
  function* pairs(): Generator<[string, number]> { yield ['x', 1]; yield ['y', 2]; yield ['x', 3]; }
  return [Object.fromEntries(pairs()), Object.fromEntries(new Map([['k', say(trace, 9)]])), Object.values({ a: 1 }), trace];
});
export const args = [];
