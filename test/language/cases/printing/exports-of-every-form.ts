import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export let counter = 1;
export const { a, b: [c] } = { a: 1, b: [2] };
export function loop(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
export class Cls { go(n: number): number { return loop(n) + counter; } }
const hidden = (n: number): number => loop(n) * 2;
export { hidden as shown, loop as 'a string name' };
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, new Cls().go(3));
  return [hidden(3), a, c, trace];
});
export const args = [];
