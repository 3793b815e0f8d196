import { task } from 'mgr-scheduler';

export default task(function f() {
  let rounds = 0;
  for (const state = { left: 5 }; state.left > 0; state.left--) rounds += state.left;
  return rounds;
});
export const args = [];
