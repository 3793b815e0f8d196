import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Thing { kind(): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'outer'; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const make = (Thing: new () => { kind(): string }): string => say(trace, new Thing().kind());
  const own = { kind: () => say(trace, 'own') };
  return [make(Thing), make(class { kind = own.kind; }), new Thing().kind(), trace];
});
export const args = [];
