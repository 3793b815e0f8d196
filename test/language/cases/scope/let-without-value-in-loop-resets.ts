import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: unknown[] = [];
  let i = 0;
  while (i < 3) {
    let x: number | undefined;
    var v: number | undefined;
    out.push(x, v);
    x = i;
    v = i;
    for (let k = 0; k < +'2'; k++) out.push(x + k);
    i++;
  }
  return out;
});
export const args = [];
