import { task } from 'mgr-scheduler';

function adder(base: number): (x: number) => number {
  let calls = 0;
  for (let i = 0; i < base; i++) calls += i;
  return (x) => base + x + calls++;
}
export default task(function f(n: number) {
  const add = adder(3);
  let s = 0;
  for (let i = 0; i < n; i++) s += add(i);
  return s;
});
export const args = [4];
