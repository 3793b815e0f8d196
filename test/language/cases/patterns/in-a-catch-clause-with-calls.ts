import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const thrown of [{ message: 'm' }, { code: 5 }, new Error('e')] as any[]) {
    try {
      say(trace, 'throws');
      throw thrown;
    } catch ({ message = say(trace, 'no message'), [say(trace, 'code')]: code = say(trace, -1) }) {
      trace.push(message, code);
    }
  }
  return trace;
});
export const args = [];
