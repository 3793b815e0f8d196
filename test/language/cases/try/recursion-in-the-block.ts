import { task } from 'mgr-scheduler';

function down(d: number): number { try { return d === 0 ? 0 : 1 + down(d - 1); } finally { d = -1; } }
export default task(function f(n: number): unknown {
  return down(20 + n);
});
export const args = [4];
