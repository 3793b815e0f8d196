import { task } from 'mgr-scheduler';

type List = { head: number; tail: List } | null;
function build(n: number): List {
  return n === 0 ? null : { head: n, tail: build(n - 1) };
}
function reverse(list: List, done: List = null): List {
  if (list === null) return done;
  return reverse(list.tail, { head: list.head, tail: done });
}
export default task(function f(n: number) {
  return reverse(build(n));
});
export const args = [6];
