// engine-words: names the variable
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
      let x = 5;
      trace.push(x);
    case 2:
      say(trace, 'before');
      trace.push(x!);
  }
  return trace;
});
export const args = [2];
