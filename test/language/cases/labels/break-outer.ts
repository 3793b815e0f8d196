import { task } from 'mgr-scheduler';

export default task(function f() {
  let rounds = 0;
  outer: for (let i = 0; i < +'5'; i++) {
    for (let k = 0; k < +'5'; k++) {
      rounds++;
      if (i * k === 6) break outer;
    }
  }
  return rounds;
});
export const args = [];
