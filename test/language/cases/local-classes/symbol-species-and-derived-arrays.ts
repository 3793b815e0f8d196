import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  class Plain extends Array<number> { static override get [Symbol.species](): ArrayConstructor { return Array; } }
  class Own extends Array<number> {}
  const plain = Plain.from([1, 2, 3]);
  const own = Own.from([1, 2, 3]);
  say(trace, 'made');
  return [plain.map((x) => x + 1) instanceof Plain, own.map((x) => x + 1) instanceof Own, own.slice(1).constructor === Own, trace];
});
export const args = [];
