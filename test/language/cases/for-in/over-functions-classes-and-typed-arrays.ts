import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const fn: any = () => 1;
  fn.extra = 1;
  for (const source of [fn, Uint8Array.of(7, 8), new String('ab'), new Map([[1, 2]]), 5, true, Object.create(null, { n: { value: 1, enumerable: true } })] as any[]) for (const key in source) say(trace, key);
  return trace;
});
export const args = [];
