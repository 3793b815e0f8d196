import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Church = (s: (x: number) => number) => (x: number) => number;
export default task(function f() {
  const trace: unknown[] = [];
  const zero: Church = () => (x) => x;
  const succ = (n: Church): Church => (s) => (x) => s(n(s)(x));
  const plus = (a: Church, b: Church): Church => (s) => (x) => a(s)(b(s)(x));
  const times = (a: Church, b: Church): Church => (s) => a(b(s));
  const three = succ(succ(succ(zero)));
  say(trace, 'start');
  return [plus(three, times(three, three))((x) => say(trace, x + 1))(0), trace.length];
});
export const args = [];
