import { task } from 'mgr-scheduler';

function* count(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}
export default task(function f(n: number) {
  let s = 0;
  for (const x of count(n)) s += x;
  return s;
});
export const args = [4];
