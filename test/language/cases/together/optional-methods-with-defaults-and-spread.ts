import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Maybe {
  child: Maybe | null = null;
  constructor(readonly v: number) {}
  get(path: number, ...rest: number[]): number { let s = this.v; for (let i = 0; i < path; i++) s += 1; return s + rest.length * 100; }
  deep(trace: unknown[], n = say(trace, 1), { more = say(trace, []) as number[] } = {}): number | undefined { return this.child?.get(n, ...more) ?? this.get?.(n, ...more, ...more); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = new Maybe(1);
  const b = new Maybe(10);
  b.child = a;
  return [a.deep(trace), b.deep(trace, 2), b.deep(trace, undefined, { more: [1, 2] }), a.child?.deep(trace, say(trace, 'never') as never), trace];
});
export const args = [];
