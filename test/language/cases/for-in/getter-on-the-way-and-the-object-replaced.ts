import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let o: any = { a: 1, get b() { trace.push('get b'); return 2; }, c: 3 };
  const first = o;
  for (const key in o) { say(trace, `${key}=${o[key]}`); o = { a: 'other', b: 'other' }; }
  return [trace, o === first];
});
export const args = [];
