import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let reads = 0;
  const o = { get v() { return ++reads; }, plain: 1 };
  const held = [o, o];
  say(trace, held.length);
  say(trace, reads);
  return [o.v, held[1]!.v, reads, held[0] === o, trace];
});
export const args = [];
