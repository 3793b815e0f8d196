import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  for (const x of xs) say(trace, [x.toFixed(2), x.toString(2), x.toExponential(1), x.toPrecision(3), String(x).padStart(8, '_'), parseFloat(`${x}abc`), parseInt(`${x}`, 8)].join(' '));
  return trace;
});
export const args = [[0.1 + 0.2, -1e21, 255, 5e-7, 123.456]];
