import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const state = { at: 0, seen: [] as number[] };
  for (state.at of list) state.seen.push(state.at * 2);
  return state;
});
export const args = [[1, 2, 3]];
