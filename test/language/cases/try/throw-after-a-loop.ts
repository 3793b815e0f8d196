import { task } from 'mgr-scheduler';

export default task(function f(n: number): unknown {
  let s = 0; try { for (let i = 0; i < n; i++) s += i; throw new Error('x' + s); } catch (e) { return (e as Error).message; }
});
export const args = [4];
