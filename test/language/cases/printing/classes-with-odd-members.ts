import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Odd {
  ;;
  'quoted method'() { let s = ''; for (let i = 0; i < +'2'; i++) s += 'q'; return s; }
  static async = 1; static get = 2; static static = 3; static of() { let n = 0; while (n < +'3') n++; return n; }
  get get() { return 'get'; } set set(x: number) { (this as any).was = x; }
  async() { let n = 0; for (const _ of 'ab') n++; return n; }
  static *gen() { yield* [1, 2]; }
  async *agen() {}
  #p = 1; static #q = 2;
  static has(x: object) { return #p in x && Odd.#q; }
  in(x: number) { let n = x; while (n > 10) n -= 10; return n; }
  [Symbol.iterator] = function* () { yield 9; };
  static { this.extra = 5; } static extra: number;
  accessor2 = () => this.#p; 12 = 'twelve'; 0.5 = 'half';
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = new Odd();
  o.set = say(trace, 4);
  return [o['quoted method'](), Odd.async, Odd.get, Odd.static, Odd.of(), o.get, o.was, o.async(), [...Odd.gen()], Odd.has(o), o.in(25), [...o], Odd.extra, o.accessor2(), o[12], o[0.5], trace];
});
export const args = [];
