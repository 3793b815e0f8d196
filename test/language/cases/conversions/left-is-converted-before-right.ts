import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const make = (name: string, value: number): any => ({ valueOf() { trace.push('valueOf ' + name); return value; }, toString() { trace.push('toString ' + name); return name; } });
  const a = make('a', 1);
  const b = make('b', 2);
  const out = [a + b, a < b, a > b, a <= say(trace, b), `${a}${b}`, a == 1, [a, b].join('-'), a & b];
  return [out, trace.map((x) => (x === b ? 'b itself' : x))];
});
export const args = [];
