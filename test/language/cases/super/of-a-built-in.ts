import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Stack extends Array<number> {
  override push(...xs: number[]): number { let n = 0; for (const x of xs) n = super.push(x * 2); return n; }
  total(): number { let s = 0; for (const x of this) s += x; return s; }
}
class Counter extends Map<string, number> {
  count(key: string): this { for (let i = 0; i < key.length; i++) super.set(key[i]!, (super.get(key[i]!) ?? 0) + 1); return this; }
  override get(key: string): number { let n = super.get(key) ?? 0; for (let i = 0; i < +'2'; i++) n += 100; return n; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const s = new Stack();
  s.push(1, 2);
  const c = new Counter().count('aab');
  say(trace, s.total());
  say(trace, c.get('a'));
  return [trace, s.length, c.size, s instanceof Array, [...c.keys()]];
});
export const args = [];
