import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function level(trace: unknown[], n: number): string {
  class Level { readonly n = n; text(): string { let s = ''; for (let i = 0; i <= this.n; i++) s += n; return s; } }
  const mine = new Level();
  const rest = n > 0 ? level(trace, say(trace, n - 1)) : '';
  return mine.text() + rest + (mine instanceof Level);
}
export default task(function f() {
  const trace: unknown[] = [];
  return [level(trace, 2), trace];
});
export const args = [];
