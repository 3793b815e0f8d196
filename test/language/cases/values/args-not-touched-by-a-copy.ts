import { task } from 'mgr-scheduler';

export default task(function f(o: { list: number[] }) {
  const copy = { ...o, list: [...o.list] };
  for (let i = 0; i < +'3'; i++) copy.list.push(i);
  return { o, copy, n: o.list.length };
});
export const args = [{ list: [9] }];
