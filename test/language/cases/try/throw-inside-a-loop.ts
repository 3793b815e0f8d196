import { task } from 'mgr-scheduler';

export default task(function f(n: number): unknown {
  let s = 0; try { for (let i = 0; ; i++) { if (i === n) throw i; s += i; } } catch (e) { return [e, s]; }
});
export const args = [4];
