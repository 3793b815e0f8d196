import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function keep(..._xs: unknown[]): IArguments {
  return arguments;
}
export default task(function f() {
  const trace: unknown[] = [];
  const first = keep(1, 'two');
  const second = keep(first, first);
  for (const x of first) say(trace, x);
  return [trace, second[0] === second[1], first.length, second.length];
});
export const args = [];
