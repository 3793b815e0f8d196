import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Num2 { v: any = 1; half(): this { for (let i = 0; i < +'2'; i++) this.v /= 2; return this; } big(): this { for (let i = 0; i < +'2'; i++) this.v = BigInt(Math.trunc(Number(this.v) * 1000)); return this; } text(): this { for (let i = 0; i < +'2'; i++) this.v += ''; return this; } }
export default task(function f() {
  const trace: unknown[] = [];
  const n = new Num2();
  let local: any = n.v;
  for (const step of ['half', 'half', 'big', 'text', 'half'] as const) { n[step](); local = [local, n.v].map((x) => typeof x).join(); say(trace, n.v); trace.push(local); }
  return trace;
});
export const args = [];
