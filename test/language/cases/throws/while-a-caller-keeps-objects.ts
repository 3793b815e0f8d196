import { task } from 'mgr-scheduler';

function work(list: number[], i: number): number {
  for (const x of list) if (x === i) throw Object.assign(new Error('found'), { list });
  return i;
}
export default task(function f() {
  const list = [5];
  let total = 0;
  for (let i = 0; i < +'10'; i++) {
    list.push(-i);
    total += work(list, i) + list.length;
  }
  return total;
});
export const args = [];
