import { task } from 'mgr-scheduler';

/** Functions change a constant of their module, and no local holds it while the task leaves. */
const state = { n: 0 };
const bump = () => ++state.n;
const passed = { n: 0 };
const inc = (to: { n: number }) => ++to.n;
const left = { n: 0 };
const right = { n: 0 };
const pick = (i: number) => (i % 3 === 0 ? left : right);

export default task(function f(n: number) {
  for (const one of [state, passed, left, right]) one.n = 0;
  const held = () => ++state.n;
  const trace: number[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(bump(), held(), inc(passed));
    state.n++;
    pick(i).n++;
    (i % 2 === 0 ? left : right).n += 10;
    trace.push(state.n, left.n, right.n);
  }
  return trace;
});
export const args = [7];
