import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class List extends Array<number> { sum(): number { let s = 0; for (const x of this) s += x; return s; } }
class Tame extends Array<number> { static override get [Symbol.species](): ArrayConstructor { return Array; } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const a = List.of(1, 2, 3).map((x) => say(trace, x * 2)) as List;
  const b = Tame.of(1, 2).map((x) => say(trace, x));
  return [a.sum(), a instanceof List, b instanceof Tame, b, trace];
});
export const args = [];
