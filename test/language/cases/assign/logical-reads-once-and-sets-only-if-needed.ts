import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let inside: number | null = null;
  const o = {
    get v() { trace.push('get'); return inside; },
    set v(x) { trace.push('set ' + x); inside = x; },
  };
  o.v ??= say(trace, 0 as number);
  o.v ??= say(trace, 1);
  o.v ||= say(trace, 2);
  o.v &&= say(trace, 3);
  o.v ||= say(trace, 4);
  return trace;
});
export const args = [];
