import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const one: any = say(trace, 1n);
  for (const go of [() => one + 1, () => one * say(trace, 2), () => +one, () => Math.max(one), () => one >>> 0n, () => one ** -1n, () => one / 0n, () => BigInt(1.5)]) {
    try { say(trace, go()); } catch (error) { say(trace, `${(error as Error).name}: ${(error as Error).message}`); }
  }
  return [one < 2, one == 1, one === 1, one + '', trace];
});
export const args = [];
