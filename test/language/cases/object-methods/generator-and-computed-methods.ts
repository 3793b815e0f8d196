import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const key = say(trace, 'walk');
  const o = {
    n: 3,
    *[key + 'Up']() { for (let i = 0; i < this.n; i++) yield i; },
    [`${key}Down`](k: number): number { let s = 0; while (k-- > 0) s += say(trace, this.n); return s; },
  } as any;
  const seen: number[] = [];
  for (const x of o.walkUp()) seen.push(say(trace, x));
  return [seen, o.walkDown(2), trace];
});
export const args = [];
