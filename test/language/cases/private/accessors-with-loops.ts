import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Temperature {
  #celsius = 0;
  readonly log: string[] = [];
  get #f(): number { let x = 32; for (let i = 0; i < this.#celsius; i += 5) x += 9; return x; }
  set #f(x: number) { this.log.push('set ' + x); this.#celsius = 0; while (x > 32) { x -= 9; this.#celsius += 5; } }
  warm(trace: unknown[], by: number): number { this.#f += say(trace, by); return this.#f; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = new Temperature();
  return [t.warm(trace, 18), t.warm(trace, 9), t.log, say(trace, 'end'), trace];
});
export const args = [];
