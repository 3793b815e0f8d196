import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const [a, b, c] = [t(2), t(3), t(4)];
  return [
    (a + b) * c, a + b * c, a - (b - c), (a - b) - c, a / (b / c), (a ** b) ** 2, a ** (b ** 2), (-a) ** 2, -(a ** 2), (a, b), -(-a), +(+a), - -a, !(a < b), (a < b) === (b < c),
    (a ?? b) || c, a ?? (0 || c), (a && b) ?? c, (a || b) && 0, a || (b && 0), (a ? b : c) ? 1 : 2, a ? (b ? 5 : 6) : 7, typeof (a + ''), (typeof a) + '', void (0, a), (a & b) | c, a & (b | c), (a << 1) + 1, a << (1 + 1), ~(a ^ b), (a in [1, 2, 3]) + 1 > 1,
    trace.length,
  ];
});
export const args = [];
