import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let factor = 1;
  function* scaled(): Generator<number> { for (let i = 1; i < +'4'; i++) yield i * factor; }
  const it = scaled();
  const out: number[] = [];
  for (const x of it) { out.push(say(trace, x)); factor *= 10; }
  return [out, factor, trace];
});
export const args = [];
