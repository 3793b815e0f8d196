import { task } from 'mgr-scheduler';

export default task(function f() {
  let rounds = 0;
  for (let i = 0; i < +'10'; i++) {
    [1, 2].forEach((x) => {
      if (rounds % 2 === 0) i += x;
    });
    rounds++;
  }
  return rounds;
});
export const args = [];
