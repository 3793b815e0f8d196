import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const order: string[] = [];
class Setup {
  static #hidden = 0;
  static a = order.push('a');
  static { for (let i = 0; i < +'2'; i++) order.push('block ' + i); }
  static b = order.push('b ' + this.a);
  static { this.#hidden = order.length; order.push('second block'); }
  static get hidden(): number { return this.#hidden; }
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const one of order) say(trace, one);
  return [trace, Setup.a, Setup.b, Setup.hidden];
});
export const args = [];
