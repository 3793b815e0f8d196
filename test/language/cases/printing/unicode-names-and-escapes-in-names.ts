import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const größe = 3;
class Ünit { ﬁeld = 1; größer(ñ: number): number { let ſ = 0; for (let 变量 = 0; 变量 < ñ; 变量++) ſ += größe; return ſ + this.ﬁeld; } }
export default task(function ƒ() {
  const trace: unknown[] = [];
  const \u0061bc = say(trace, 'escaped');
  const o = { \u{62}: 2, ℮: 3 };
  return [abc, o.b, o.℮, new Ünit().größer(2), trace];
});
export const args = [];
