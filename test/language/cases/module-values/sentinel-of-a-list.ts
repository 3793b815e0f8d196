import { task } from 'mgr-scheduler';

interface List {
  head: number;
  tail: List;
}
const NIL = {} as List;

function from(n: number): List {
  let list = NIL;
  for (let i = n; i > 0; i--) list = { head: i, tail: list };
  return list;
}

export default task(function f(n: number) {
  const list = from(n);
  const seen: number[] = [];
  let at = list;
  // Bounded, so that a list without its end ends all the same.
  for (let i = 0; at !== NIL && i < 2 * n; i++) {
    seen.push(at.head);
    at = at.tail;
  }
  return [seen, at === NIL];
});
export const args = [6];
