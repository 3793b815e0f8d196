import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a = 0;
  let b = 0;
  let c = 0;
  const source = { a: 1, get b(): number { say(trace, 'getter'); throw new Error('b'); }, c: 3 };
  try { ({ a, b, c } = source); } catch (error) { say(trace, (error as Error).message); }
  return [a, b, c, trace];
});
export const args = [];
