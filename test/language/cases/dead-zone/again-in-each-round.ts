import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let early: (() => number) | null = null;
  for (let i = 0; i < +'3'; i++) {
    const read = (): number => x;
    if (early) trace.push(early());
    try { trace.push(read()); } catch (error) { say(trace, (error as Error).name); }
    const x = say(trace, i * 10);
    early = read;
  }
  return trace;
});
export const args = [];
