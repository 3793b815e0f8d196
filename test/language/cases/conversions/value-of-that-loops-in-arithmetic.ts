import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Money { constructor(readonly cents: number) {} valueOf(): number { let n = 0; for (let i = 0; i < this.cents; i++) n++; return n; } }
export default task(function f() {
  const trace: unknown[] = [];
  const a = new Money(3) as any;
  const b = new Money(4) as any;
  return [a + say(trace, 1), a * b, a < b, say(trace, 5) - b, -a, a ** 2, +b, a == 3, [a > 1, b >= 4], trace];
});
export const args = [];
