import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class K { constructor(readonly k: number) {} plus(x: number): number { let s = this.k; for (let i = 0; i < x; i++) s++; return s; } }
const sum = (...xs: number[]): number => xs.reduce((a, x) => a + x, 0);
export default task(function f() {
  const trace: unknown[] = [];
  const k = new K(10);
  let n = 1;
  const bump = (): number => { n *= 2; return say(trace, n); };
  const out = sum(n, bump(), k.plus(n), [1, 2].map((x) => x + bump())[n > 4 ? 1 : 0]!, n, new K(bump()).plus(1), ...[n, bump()].filter((x) => x > 8), (n, n + 1), k.plus(bump() > 30 ? 1 : 2));
  return [out, n, trace];
});
export const args = [];
