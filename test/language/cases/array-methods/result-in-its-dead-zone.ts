import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let caught = '';
  try {
    const total: number = [1, 2].reduce((a, x) => say(trace, a + x) + (a > 5 ? total : 0), 10);
    trace.push(total);
  } catch (error) {
    caught = (error as Error).name;
  }
  const fine: (() => unknown)[] = [1].map((x) => { say(trace, x); return () => fine.length; });
  return [caught, fine[0]!(), trace];
});
export const args = [];
