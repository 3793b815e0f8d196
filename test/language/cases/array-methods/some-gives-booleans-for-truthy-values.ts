import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [[1].some(() => say(trace, 'yes')), [1].every(() => say(trace, 0)), [1].find(() => say(trace, 'x')), [1].findIndex(() => say(trace, '')), trace];
});
export const args = [];
