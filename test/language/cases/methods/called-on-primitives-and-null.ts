import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Num { double(): unknown { let s = 0; for (let i = 0; i < +'2'; i++) s += Number(this); return [typeof this, s]; } }
export default task(function f() {
  const trace: unknown[] = [];
  const { double } = Num.prototype;
  const out = [double.call(5 as any), double.call('7' as any), double.call(null as any), Reflect.apply(double, true, [])];
  const wrapped: any = Object.create(Num.prototype, { valueOf: { value: () => 21 } });
  say(trace, wrapped.double());
  return [out, trace.flat()];
});
export const args = [];
