import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: number[] = [];
  outer: for (let i = 0; i < +'10'; i++) {
    switch (i) {
      case 5:
        break outer;
      case 2:
        for (;;) {
          out.push(222);
          continue outer;
        }
    }
    out.push(i);
  }
  return out;
});
export const args = [];
