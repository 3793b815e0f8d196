import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const later = [1, 2].flatMap((x, i) => ['a', 'b'].map((x, k) => { const self = (n: number): string => (n === 0 ? `${x}${i}${k}` : self(n - 1) + say(trace, n)); return () => self(k) + x; }));
  let i = 5;
  [10, 20].forEach((x) => { i += x; for (let k = 0; k < +'2'; k++) i++; });
  return [later.map((one) => one()), i, trace];
});
export const args = [];
