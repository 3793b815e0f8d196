// not-rotating: 700 frames deep at each turn
import { fork, join, task } from 'mgr-scheduler';

function one(n: number) {
  return n & 1;
}

export default task(function down(n: number): number {
  if (n === 0) return 0;
  const a = fork(one, n);
  const rest = down(n - 1);
  return rest + join(a);
});
export const args = [700];
