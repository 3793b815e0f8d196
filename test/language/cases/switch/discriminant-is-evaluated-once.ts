import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let asked = 0;
  const o = { get kind() { return ++asked; } };
  switch (o.kind) {
    case say(trace, 3): trace.push('three'); break;
    case say(trace, 2): trace.push('two'); break;
    case say(trace, 1): trace.push('one'); break;
  }
  return { trace, asked };
});
export const args = [];
