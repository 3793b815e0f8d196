import { task } from 'mgr-scheduler';

export default task(function f() {
  let last = 0;
  const out: number[] = [];
  do {
    const twice = last * 2;
    let k = 0;
    for (; k < +'2'; k++) out.push(twice + k);
    last = twice + k;
  } while (last < 60);
  return { out, last };
});
export const args = [];
