import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let zero = -0;
  let nan = 0 / 0;
  const o = { zero, nan };
  const list = [-0, NaN];
  for (let i = 0; i < +'2'; i++) { say(trace, 1 / zero); zero *= 1; nan += 1; }
  return [Object.is(zero, -0), Object.is(o.zero, -0), Object.is(list[0], -0), list.includes(nan), list.indexOf(nan), Math.sign(zero), new Map([[zero, 'z']]).get(0), Object.is(-zero, 0), trace];
});
export const args = [];
