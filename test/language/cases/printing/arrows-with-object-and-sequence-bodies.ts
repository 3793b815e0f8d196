import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const a = () => ({ v: t(1) });
  const b = () => (t(2), t(3));
  const c = (x: any = () => ({})) => x;
  const d = ([x]: number[] = [t(4)], { y } = { y: t(5) }) => x! + y;
  const e = async () => ({});
  const g = () => () => ({ deep: t(6) });
  const h = (() => t(7))();
  const i = (t(true) ? () => t(8) : () => t(9))();
  const j = (() => {}) || t(10);
  const k = !(() => 1) === t(false);
  return [a(), b(), typeof c()(), d(), e() instanceof Promise, g()(), h, i, typeof j, k, trace];
});
export const args = [];
