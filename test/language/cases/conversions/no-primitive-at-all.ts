import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x: any = { valueOf: () => { trace.push('valueOf'); return {}; }, toString: () => { trace.push('toString'); return []; } };
  for (let i = 0; i < +'2'; i++) { try { trace.push(i ? x + 1 : `${x}`); } catch (error) { say(trace, (error as Error).name); } }
  const bare = Object.create(null);
  try { trace.push(bare + ''); } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
