import { task } from 'mgr-scheduler';

function walk(n: number, out: string[]): number {
  let mine = n * 10;
  function bump(by: number): void {
    for (let i = 0; i < by; i++) mine++;
  }
  bump(1);
  const below = n > 0 ? walk(n - 1, out) : 0;
  bump(2);
  out.push(n + ':' + mine);
  return mine + below;
}
export default task(function f(n: number) {
  const out: string[] = [];
  return { value: walk(n, out), out };
});
export const args = [4];
