import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const p = new Proxy(['x', 'y'], { get(target, key, receiver) { trace.push(String(key)); return Reflect.get(target, key, receiver); } });
  for (const x of p) say(trace, x);
  return trace;
});
export const args = [];
