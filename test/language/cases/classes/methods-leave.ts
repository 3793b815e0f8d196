import { task } from 'mgr-scheduler';
class Base {
  n = 1;
  #k = 2;
  sum(a: number): number { let s = 0; for (let i = 0; i < a; i++) s += this.n * this.#step(i); return s; }
  #step(i: number): number { while (i > 10) i -= 3; return i + this.#k; }
  static make(n: number) { const b = new Base(); for (let i = 0; i < n; i++) b.n++; return b; }
}
class Derived extends Base {
  override sum(a: number): number { return super.sum(a) + [1, 2].map((x) => x + this.n).length; }
}
export default task(function f(n: number) {
  const a = Base.make(n), b = new Derived();
  let t = 0;
  for (let i = 0; i < n; i++) t += a.sum(i) + b.sum(i);
  return [t, a?.sum(3), (a as any).nope?.(3)];
});
export const args = [15];
