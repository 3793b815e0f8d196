// not-rotating: thousands of objects at each of thousands of leaves
import { task } from 'mgr-scheduler';

function down(n: number, above: { n: number } | null): number {
  const mine = { n, above };
  const list = [mine, above];
  if (n === 0) return 0;
  const sum = down(n - 1, mine);
  return sum + (list[0] === mine && list[1] === above && mine.above === above ? 1 : 1000000);
}
export default task(function f(n: number) {
  return down(n, null);
});
export const args = [5000];
