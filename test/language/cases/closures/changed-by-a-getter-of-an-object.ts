import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let reads = 0;
  const o = { get next() { reads++; return say([], reads * 10); } };
  const sum = o.next + say(trace, reads) + o.next;
  const bound = o.next - 28;
  for (let i = 0; i < bound; i++) trace.push(reads);
  return [sum, reads, trace];
});
export const args = [];
