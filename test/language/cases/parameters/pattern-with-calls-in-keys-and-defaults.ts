import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], { [say(trace, 'k')]: a = say(trace, 1), b: { c = say(trace, 2) } = {} as any }: any = say(trace, {})): unknown[] {
  return [a, c];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace), g(trace, { k: 5 }), g(trace, { k: undefined, b: { c: 7 } }), trace];
});
export const args = [];
