import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  let rope = '';
  const parts: string[] = [];
  for (let i = 0; i < n; i++) { rope = `${i},${rope}`; parts.push(rope.slice(0, 3)); if (rope.length === 8) say(trace, rope); }
  return [rope, parts, rope.length, trace];
});
export const args = [12];
