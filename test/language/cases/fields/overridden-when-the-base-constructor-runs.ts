import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base {
  value = 'base';
  readonly early: string;
  constructor(trace: unknown[]) { this.early = this.describe(trace); }
  describe(trace: unknown[]): string { for (let i = 0; i < +'2'; i++) trace.push(this.value); return 'B' + this.value; }
}
class Derived extends Base {
  override value = 'derived';
  override describe(trace: unknown[]): string { for (let i = 0; i < +'2'; i++) trace.push(this.value); return 'D' + this.value; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const d = new Derived(trace);
  say(trace, 'made');
  return [d.early, d.describe(trace), trace];
});
export const args = [];
