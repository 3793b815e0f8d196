import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const rows: string[] = [];
  let i = 0;
  while (i < n) {
    let row = '';
    let k = 0;
    while (k <= i) {
      row += k;
      k++;
    }
    rows.push(row);
    i++;
  }
  return rows;
});
export const args = [6];
