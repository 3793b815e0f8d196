import { task } from 'mgr-scheduler';

function stars(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += '*';
  return s;
}
export default task(function f(list: number[]) {
  return `[${list.map((x) => `${x}!`).join(`${stars(2)}`)}] ${`${stars(3)}${`<${stars(1)}>`}`}`;
});
export const args = [[1, 2, 3]];
