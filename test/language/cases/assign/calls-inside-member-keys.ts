import { task } from 'mgr-scheduler';

function key(trace: string[], state: { n: number }): number {
  for (let i = 0; i < +'2'; i++) trace.push('key ' + state.n);
  return state.n++ % 3;
}
function value(trace: string[], x: number): number {
  for (let i = 0; i < +'2'; i++) trace.push('value ' + x);
  return x;
}
export default task(function f() {
  const trace: string[] = [];
  const state = { n: 0 };
  const a = [1, 2, 3];
  a[key(trace, state)] += value(trace, 10);
  a[key(trace, state)] *= value(trace, 10);
  a[key(trace, state)] <<= value(trace, 2);
  a[key(trace, state)] = value(trace, 7);
  return { a, state, trace };
});
export const args = [];
