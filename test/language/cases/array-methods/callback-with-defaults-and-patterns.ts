import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const rows = [{ a: 1, b: [2, 3] }, { a: undefined, b: [] as number[] }];
  const out = rows.map(({ a = say(trace, 'no a'), b: [first = say(trace, 'no first'), ...rest] }, i, { length } = []) => say(trace, [a, first, rest.length, i, length].join()));
  const sums = [[1, 2], [3]].map(([x, y = say(trace, 10)]: number[]) => x! + y!);
  return [out, sums, trace];
});
export const args = [];
