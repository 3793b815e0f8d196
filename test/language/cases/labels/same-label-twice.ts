import { task } from 'mgr-scheduler';

export default task(function f() {
  let s = 0;
  loop: for (let i = 0; i < +'5'; i++) {
    for (;;) {
      s += i;
      continue loop;
    }
  }
  loop: while (true) {
    while (true) {
      s += 100;
      break loop;
    }
  }
  return s;
});
export const args = [];
