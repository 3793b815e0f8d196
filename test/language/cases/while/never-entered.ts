import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let rounds = 0;
  while (n < 0) rounds++;
  for (let i = 0; i < +'3'; i++) while (n < 0) rounds++;
  return rounds;
});
export const args = [1];
