import { task } from 'mgr-scheduler';

export default task(function f() {
  const state: any = { a: 0, list: [] };
  let n: number, rest: number[];
  for (let i = 0; i < +'3'; i++) {
    ({ x: state.a, y: state.list[i] } = { x: i, y: i * i });
    [n, ...rest] = [i, i + 1, i + 2];
  }
  return { state, n: n!, rest: rest! };
});
export const args = [];
