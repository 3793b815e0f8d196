import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let a = 1;
  let b = 2;
  function swap(times: number): void {
    for (let i = 0; i < times; i++) [a, b] = [b, a + b];
  }
  swap(n);
  ({ a, b = 9 } = { a: b, b: undefined as number | undefined });
  for (const [c] of [[1], [2]]) [a] = [a + c!];
  swap(1);
  return { a, b };
});
export const args = [4];
