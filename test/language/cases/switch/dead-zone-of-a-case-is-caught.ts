import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const k of ['declares', 'reads', 'declares', 'types']) {
    try {
      switch (say(trace, k)) {
        case 'declares':
          const x = say(trace, 1);
          trace.push(x);
          break;
        case 'reads':
          trace.push(x!);
          break;
        default:
          trace.push(typeof x);
      }
    } catch (error) {
      say(trace, (error as Error).name);
    }
  }
  return trace;
});
export const args = [];
