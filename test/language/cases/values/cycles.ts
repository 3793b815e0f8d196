import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const a: any = { name: 'a' };
  const b: any = { name: 'b', a };
  a.b = b;
  a.self = a;
  const list: any[] = [a, b];
  list.push(list);
  for (let i = 0; i < n; i++) {
    a['k' + i] = list;
    b.last = a;
  }
  return { a, list, ok: a.self.b.a === a && list[2][2] === list };
});
export const args = [3];
