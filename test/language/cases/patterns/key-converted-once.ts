import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const key: any = { toString() { trace.push('toString'); return 'k'; } };
  let x: any;
  let rest: any;
  ({ [say(trace, key)]: x = say(trace, 'default'), ...rest } = { k: undefined, l: 2 } as any);
  return [x, rest, trace.map((one) => (one === key ? 'key' : one))];
});
export const args = [];
