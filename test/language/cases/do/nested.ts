import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  let i = 0;
  do {
    let k = i;
    do out.push(i * 10 + k);
    while (k-- > 0);
    i++;
  } while (i < n);
  return out;
});
export const args = [4];
