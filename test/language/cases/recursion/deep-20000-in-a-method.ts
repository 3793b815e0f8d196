// not-untouched: the stack is too small for it
// not-rotating: too many frames for a turn at each
import { task } from 'mgr-scheduler';

class Depth { marks = 0; down(n: number): number { if (n === 0) return this.marks; if (n % 1000 === 0) this.marks++; const below = this.down(n - 1); return below + (n % 1000 === 0 ? 1 : 0); } }
export default task(function f(n: number) {
  return new Depth().down(n);
});
export const args = [20000];
export const expected = 40;
