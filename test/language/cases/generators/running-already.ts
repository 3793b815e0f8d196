import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let it: Generator<number>;
  function* self(): Generator<number> { yield 1; try { it.next(); } catch (error) { trace.push((error as Error).name); } yield 2; }
  it = self();
  for (const x of it) say(trace, x);
  return trace;
});
export const args = [];
