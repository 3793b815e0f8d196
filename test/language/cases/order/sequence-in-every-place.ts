import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let i = 0;
  for (i = (say(trace, 'init'), 0); (say(trace, 'test'), i < 2); say(trace, 'update'), i++) if ((say(trace, 'if'), i)) trace.push((say(trace, 'in'), i));
  const list = [1, 2][(say(trace, 'index'), 1)];
  const { a = (say(trace, 'default'), 5) } = (say(trace, 'source'), {}) as any;
  throwAway: switch ((say(trace, 'switch'), a)) { case (say(trace, 'case'), 5): break throwAway; }
  return (say(trace, 'return'), [list, a, trace]);
});
export const args = [];
