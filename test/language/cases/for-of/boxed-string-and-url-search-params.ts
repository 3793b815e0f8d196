import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const c of new String('hi') as any) say(trace, c);
  const query = new URLSearchParams('a=1&b=2&a=3');
  for (const [k, v] of query) { say(trace, k + v); if (k === 'b') query.append('c', '9'); }
  return trace;
});
export const args = [];
