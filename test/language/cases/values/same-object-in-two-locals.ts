import { task } from 'mgr-scheduler';

export default task(function f() {
  const a = { n: 0 };
  const b = a;
  const list = [a, b];
  for (let i = 0; i < +'4'; i++) {
    b.n++;
    list[i % 2]!.n++;
  }
  return { a, b, list, same: a === b && list[0] === a };
});
export const args = [];
