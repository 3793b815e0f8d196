import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const out = { ...null, ...undefined, ...say(trace, 5 as any), ...say(trace, 'ab' as any), ...[7], ...(say(trace, false) && { never: 1 }), [Symbol.for('s')]: 1, get g() { return 2; } };
  const copy = { ...out };
  return [out['0'], Object.entries(copy), Object.getOwnPropertyDescriptor(copy, 'g'), Object.getOwnPropertySymbols(copy).length, trace];
});
export const args = [];
