import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (var i = 0; i < n; i++) {
    out.push(read());
  }
  function read(): number {
    let s = 0;
    for (let k = 0; k < +'2'; k++) s += i;
    return s;
  }
  return [...out, read()];
});
export const args = [4];
