import { task } from 'mgr-scheduler';

export default task(function f() {
  let i = 'kept';
  let s = 0;
  for (let i = 0; i < +'3'; i++) s += i;
  for (const i of [10, 20]) s += i;
  for (const i in { a: 1, b: 2 }) s += i.length;
  return [i, s];
});
export const args = [];
