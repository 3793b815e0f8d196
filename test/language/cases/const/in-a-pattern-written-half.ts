import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a = 0;
  let c = 0;
  const b = 0 as number;
  try {
    // @ts-ignore
    [a, b, c] = [say(trace, 1), say(trace, 2), say(trace, 3)];
  } catch (error) {
    say(trace, (error as Error).name);
  }
  return [a, b, c, trace];
});
export const args = [];
