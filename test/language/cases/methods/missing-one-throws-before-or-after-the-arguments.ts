import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Box { known(): number { let n = 0; while (n < +'2') n++; return n; } }
export default task(function f() {
  const trace: unknown[] = [];
  const box = new Box() as any;
  const none = null as any;
  try { box.unknown(say(trace, 'argument')); } catch (error) { say(trace, (error as Error).name); }
  try { none.known(say(trace, 'argument')); } catch (error) { say(trace, (error as Error).name); }
  try { say(trace, box).known().deep.deeper(say(trace, 'argument')); } catch (error) { say(trace, (error as Error).name); }
  return trace.map((x) => (x === box ? 'box' : x));
});
export const args = [];
