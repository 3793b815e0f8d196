import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const later: (() => number)[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (i % 1) {
      case 0:
        let count = i * 10;
        later.push(() => ++count);
      case 1:
        count = say(trace, i + 100);
        later.push(() => (count += 1000));
    }
  }
  for (const one of later) trace.push(one());
  return trace;
});
export const args = [];
