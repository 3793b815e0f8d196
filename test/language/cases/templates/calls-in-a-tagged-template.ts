import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function join(strings: TemplateStringsArray, ...values: unknown[]): string { return strings.join('|') + values.join(); }
export default task(function f() {
  const trace: unknown[] = [];
  const out = [join`a${say(trace, 1)}b${say(trace, 2)}c`, join`${say(trace, 'x')}`, join`${join`inner ${say(trace, 3)}`}${say(trace, 4)}`];
  return [out, trace];
});
export const args = [];
