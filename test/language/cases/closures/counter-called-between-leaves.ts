import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function counter(start: number): () => number {
  let n = start;
  return () => ++n;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = counter(0);
  const b = counter(100);
  for (let i = 0; i < +'3'; i++) say(trace, a() * 1000 + b());
  return trace;
});
export const args = [];
