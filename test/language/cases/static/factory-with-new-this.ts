import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Model {
  data: number[] = [];
  static from(trace: unknown[], xs: number[]): Model { const one = new this(); for (const x of xs) one.data.push(say(trace, one.scale(x))); return one; }
  scale(x: number): number { return x; }
}
class Double extends Model { override scale(x: number): number { let s = 0; for (let i = 0; i < +'2'; i++) s += x; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const a = Model.from(trace, [1, 2]);
  const b = Double.from(trace, [1, 2]);
  say(trace, 'end');
  return [a.data, b.data, b instanceof Double, a instanceof Double, trace];
});
export const args = [];
