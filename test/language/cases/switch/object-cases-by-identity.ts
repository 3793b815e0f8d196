import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const keys = [{ id: 1 }, { id: 1 }, [] as unknown[]];
  for (const key of [...keys, { id: 1 }]) {
    switch (key) {
      case keys[say(trace, 0)]: trace.push('first'); break;
      case keys[say(trace, 1)]: trace.push('second'); break;
      case keys[2]: say(trace, 'list'); break;
      default: say(trace, 'stranger');
    }
  }
  return trace;
});
export const args = [];
