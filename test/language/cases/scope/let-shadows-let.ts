import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: unknown[] = [];
  let x = 'outer';
  for (let i = 0; i < +'2'; i++) {
    let x = 'middle' + i;
    for (let i = 0; i < +'2'; i++) {
      let x = 'inner' + i;
      out.push(x);
    }
    out.push(x, i);
  }
  out.push(x);
  return out;
});
export const args = [];
