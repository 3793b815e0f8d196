import { task } from 'mgr-scheduler';

function next(state: { n: number }): number {
  for (let i = 0; i < +'2'; i++) state.n++;
  return state.n;
}
export default task(function f() {
  const state = { n: 0 };
  let a: number, b: number, c: number[];
  c = [0, 0];
  a = b = c[next(state) - 2] = c[next(state) - 3] = next(state);
  return { a, b, c, state };
});
export const args = [];
