import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function outer(trace: unknown[]): unknown[] {
  const level = (): unknown[] => {
    const deeper = (): unknown[] => {
      say(trace, 'deep');
      return Array.from(arguments).slice(1);
    };
    return deeper();
  };
  return level();
}
export default task(function f() {
  const trace: unknown[] = [];
  return [say(trace, (outer as any)(trace, 'a', 'b')), trace];
});
export const args = [];
