import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Ids {
  static readonly #prefix = 'id';
  static #make(n: number): string { let s = Ids.#prefix; for (let i = 0; i < n; i++) s += i; return s; }
  static list(trace: unknown[], n: number): string[] { const out: string[] = []; for (let i = 0; i < n; i++) out.push(say(trace, this.#make(i))); return out; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const out = Ids.list(trace, 3);
  const { list } = Ids;
  try { list.call({} as never, trace, 1); } catch (error) { say(trace, (error as Error).name); }
  return [out, trace];
});
export const args = [];
