// no-safepoint: one round
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let rounds = 0;
  do {
    rounds++;
  } while (n < 0);
  return rounds;
});
export const args = [1];
