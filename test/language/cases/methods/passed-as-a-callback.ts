import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Scale {
  factor = 3;
  plain(this: Scale | undefined, x: number): number { let s = 0; for (let i = 0; i < +'2'; i++) s += x * (this?.factor ?? 1); return s; }
  arrow = (x: number): number => { let s = 0; for (let i = 0; i < +'2'; i++) s += x * this.factor; return s; };
}
export default task(function f() {
  const trace: unknown[] = [];
  const scale = new Scale();
  const each = (fn: (x: number) => number): number[] => { const out: number[] = []; for (const x of [1, 2]) out.push(say(trace, fn(x))); return out; };
  return [each(scale.plain), each(scale.arrow), each((x) => scale.plain(x)), [1, 2].map(scale.plain, scale), trace];
});
export const args = [];
