import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = ['a', 'b'];
  const out = xs.map((...all) => say(trace, all.length) + Number(all[2] === xs));
  const more = xs.map(function () { return say(trace, arguments.length) * 10 + (arguments[1] as number); });
  const second = xs.map((_x, i = say(trace, 99)) => i);
  return [out, more, second, trace];
});
export const args = [];
