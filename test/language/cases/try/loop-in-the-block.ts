import { task } from 'mgr-scheduler';

export default task(function f(n: number): unknown {
  let s = 0; try { for (let i = 0; i < n; i++) s += i; } catch { s = -1; } return s;
});
export const args = [4];
