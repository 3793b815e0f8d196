import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const yes = 1 as number;
  const no = 0 as number;
  // @ts-ignore
  yes ||= say(trace, 'never');
  // @ts-ignore
  yes ??= say(trace, 'never');
  // @ts-ignore
  no &&= say(trace, 'never');
  try {
    // @ts-ignore
    no ||= say(trace, 'evaluated');
  } catch (error) {
    say(trace, (error as Error).name);
  }
  return [yes, no, trace];
});
export const args = [];
