import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { [1n as any]: 'one' };
  const m = new Map<unknown, string>([[1n, 'big'], [1, 'number'], ['1', 'text']]);
  o[say(trace, 2n) as any] = 'two';
  const sorted = [3n, 1, 2n, 10, 9n].sort((a: any, b: any) => (a < b ? -1 : 1));
  return [Object.keys(o), o[1], m.get(say(trace, 1n)), m.size, new Set([5n, 5n, 5]).size, sorted, typeof Object(1n), trace];
});
export const args = [];
