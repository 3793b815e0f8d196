import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { one(): string { let s = ''; while (s.length < +'2') s += '1'; return s; } two(): string { return 'two'; } }
class Derived extends Base {
  override one(): string { return 'derived'; }
  pick(trace: unknown[], name: string): unknown { return (super[say(trace, name) as 'one'] as any)(say(trace, 'argument')); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const d = new Derived();
  say(trace, 'start');
  const out: unknown[] = [d.pick(trace, 'one'), d.pick(trace, 'two')];
  try { d.pick(trace, 'three'); } catch (error) { out.push((error as Error).name); }
  return [out, trace];
});
export const args = [];
