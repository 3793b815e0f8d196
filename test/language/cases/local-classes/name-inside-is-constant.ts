import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let Thing: any = class Inner {
    static self(): unknown { return Inner; }
    static replace(): string { try { (Inner as any) = null; } catch (error) { return (error as Error).name; } return 'none'; }
  };
  const kept = Thing;
  Thing = say(trace, null);
  return [kept.self() === kept, kept.replace(), kept.name, Thing, trace];
});
export const args = [];
