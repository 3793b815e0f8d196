import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Bag {
  readonly items: number[] = [];
  push(x: number): number { for (let i = 0; i < +'2'; i++) this.items[this.items.length] = x; return -1; }
  get(i: number): number { let s = 0; for (let k = 0; k <= i; k++) s += this.items[k] ?? 0; return s; }
  map(by: (x: number) => number): string { let s = ''; for (const x of this.items) s += by(x); return s; }
  forEach(fn: (x: number) => void): string { for (const x of this.items) fn(x); return 'done'; }
  then(x: number): number { let n = x; while (n < +'9') n += 4; return n; }
  includes(x: number): number { let n = 0; for (const y of this.items) if (x === y) n++; return n; }
  call(x: number): number { let n = 0; for (let i = 0; i < x; i++) n += 2; return n; }
  toString(): string { let s = ''; for (const x of this.items) s += `<${x}>`; return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const bag = new Bag();
  const out: unknown[] = [bag.push(say(trace, 3)), bag.push(4), bag.get(2), bag.map((x) => x + 1), bag.then(2), bag.includes(3), bag.call(5), `${bag}`];
  out.push(bag.forEach((x) => say(trace, x)));
  return { out, trace };
});
export const args = [];
