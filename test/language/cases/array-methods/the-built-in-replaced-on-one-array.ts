import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const plain = [1, 2];
  const special = Object.assign([1, 2], { filter: (fn: (x: number) => boolean) => ['special', fn(7)] });
  const inherits = Object.setPrototypeOf([1, 2], Object.assign(Object.create(Array.prototype), { some: () => 'inherited' }));
  for (const xs of [plain, special, plain]) trace.push(xs.filter((x: number) => say(trace, x) > 1));
  return [inherits.some((x: number) => say(trace, x)), inherits.every((x: number) => say(trace, x) > 0), trace];
});
export const args = [];
