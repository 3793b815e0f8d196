import { task } from 'mgr-scheduler';

function fill(o: { n: number }, list: { n: number }[]): boolean {
  for (let i = 0; i < +'3'; i++) {
    o.n += i;
    list.push(o);
  }
  return list[0] === o;
}
export default task(function f() {
  const o = { n: 0 };
  const list = [o];
  const inner = fill(o, list);
  for (let i = 0; i < +'2'; i++) list[i]!.n += 10;
  return { inner, o, same: list.every((x) => x === o), list };
});
export const args = [];
