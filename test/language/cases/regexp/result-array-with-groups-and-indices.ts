import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const m = /(?<year>\d{4})-(?<month>\d\d)(?<none>x)?/d.exec(text)!;
  say(trace, m.index);
  const again = say(trace, m) === m;
  return [m[0], m.index, m.input === text, m.groups!.year, m.groups!.none, Object.getPrototypeOf(m.groups), m.indices![1], again, trace.length];
});
export const args = ['on 2024-05-06'];
