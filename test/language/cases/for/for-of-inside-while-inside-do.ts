import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  let a = 0;
  do {
    let b = 0;
    while (b < 2) {
      for (const c of ['x', 'y']) out.push(`${a}${b}${c}`);
      b++;
    }
    a++;
  } while (a < 3);
  return out;
});
export const args = [];
