import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(this: any, trace: unknown[]): unknown {
  say(trace, 'g');
  return new.target;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [say(trace, g.call(null, trace)), trace];
});
export const args = [];
