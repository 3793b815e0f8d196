import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Adder { total = 0; add(...xs: number[]): number { for (const x of xs) this.total += x; return this.total; } }
export default task(function f() {
  const trace: unknown[] = [];
  const adder = new Adder();
  const none = null as Adder | null;
  const xs = [1, 2];
  const out = [adder.add(...xs, say(trace, 3)), adder?.add(...say(trace, xs)), none?.add(say(trace, 99)), adder.add?.(4), (adder as any).sub?.(say(trace, 98)), adder['add'](say(trace, 5)), none?.add(1).toFixed(say(trace, 97))];
  return [out, adder.total, trace];
});
export const args = [];
