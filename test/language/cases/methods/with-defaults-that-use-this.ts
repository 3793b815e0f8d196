import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Pager {
  size = 2;
  page(trace: unknown[], n = this.next(trace), size = this.size): number[] {
    const out: number[] = [];
    for (let i = 0; i < size; i++) out.push(n * size + i);
    return out;
  }
  at = 0;
  next(trace: unknown[]): number { return say(trace, ++this.at); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const p = new Pager();
  return [p.page(trace), p.page(trace), p.page(trace, 0, 3), p.at, say(trace, 'end'), trace];
});
export const args = [];
