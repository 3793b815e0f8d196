import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* three(): Generator<number, number> { yield 1; yield 2; return 3; }
export default task(function f() {
  const trace: unknown[] = [];
  let sum = 0;
  for (const x of three()) sum += say(trace, x);
  function* passes(): Generator<number> { const last = yield* three(); yield last * 10; }
  return [sum, [...passes()], trace];
});
export const args = [];
