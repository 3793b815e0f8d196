import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Lazy2 { value(): number { let n = 0; while (n < +'3') n++; return n; } }
export default task(function f() {
  const trace: unknown[] = [];
  const one: any = new Lazy2();
  say(trace, one.value());
  Object.defineProperty(one, 'value', { get() { trace.push('got'); return (x: number) => say(trace, x); }, configurable: true });
  const out = one.value(say(trace, 5));
  delete one.value;
  return [out, one.value(), trace];
});
export const args = [];
