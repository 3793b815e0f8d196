import { task } from 'mgr-scheduler';

function walk(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f(n: number) {
  function run(a: number, b = walk(a)): number {
    function bump(x: number): void {
      for (let i = 0; i < x; i++) b++;
    }
    bump(a);
    bump(1);
    return b;
  }
  return [run(n), run(n, 0)];
});
export const args = [3];
