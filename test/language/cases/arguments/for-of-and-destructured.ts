import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[]): unknown[] {
  const out: unknown[] = [];
  const [, first, ...others] = arguments;
  for (const x of arguments) if (x !== trace) out.push(say(trace, x));
  return [first, others, out];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [(g as any)(trace, 'x', 'y', 'z'), trace];
});
export const args = [];
