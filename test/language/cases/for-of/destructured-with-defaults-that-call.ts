import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const rows: any[] = [{ k: 'a' }, { k: 'b', v: 0 }, { v: null }];
  for (const { k = say(trace, 'no k'), v = say(trace, k + '?') } of rows) trace.push([k, v]);
  for (const [x, [y = say(trace, x)] = say(trace, []) as any] of [[1], [2, [3]]] as any[]) trace.push(x + y);
  return trace;
});
export const args = [];
