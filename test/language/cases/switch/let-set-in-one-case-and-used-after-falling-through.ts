import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  switch (say(trace, n)) {
    case 1:
      let total = say(trace, 10);
      total += n;
    case 2:
      total = say(trace, total! * 2);
      trace.push(total);
  }
  return trace;
});
export const args = [1];
