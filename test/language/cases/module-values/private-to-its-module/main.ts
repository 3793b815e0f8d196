import { task } from 'mgr-scheduler';
import { cons, isNil, isSpare } from './list.ts';

export default task(function f(n: number) {
  let list: object = cons(0);
  for (let i = 1; i < n; i++) list = cons(i, list);
  const heads: unknown[] = [];
  for (let i = 0; i < 2 * n && !isNil(list); i++) {
    const { head, tail } = list as { head: number; tail: object };
    heads.push(head);
    list = tail;
  }
  return [heads, isNil(list), isSpare(list)];
});
export const args = [4];
