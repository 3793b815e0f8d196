import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const seen = new Map<object, number>();
  const count = (strings: TemplateStringsArray, ...values: unknown[]): string => { seen.set(strings, (seen.get(strings) ?? 0) + 1); return strings[0]! + values.join(); };
  const make = (x: number): string => count`row ${x}`;
  for (let i = 0; i < +'3'; i++) trace.push(make(say(trace, i)));
  trace.push(count`other ${1}`);
  return [[...seen.values()], trace];
});
export const args = [];
