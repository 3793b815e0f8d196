import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function outer(trace: unknown[], x: number): number {
  const inner = (y: number): number => {
    let s = 0;
    for (let i = 0; i < arguments.length + y; i++) s += say(trace, arguments[1] as number);
    return s;
  };
  return inner(1) + (arguments[1] as number) + x;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [say(trace, outer(trace, 5)), trace];
});
export const args = [];
