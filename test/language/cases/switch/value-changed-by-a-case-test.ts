import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 2;
  const bump = (by: number): number => { x += by; return say(trace, x); };
  switch (x) {
    case bump(1): trace.push('a'); break;
    case bump(-1): trace.push('b'); break;
    default: trace.push('c');
  }
  return { x, trace };
});
export const args = [];
