import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { v: { valueOf() { trace.push('valueOf'); return 4; } } };
  const before = o.v++;
  let text: any = say(trace, '7');
  const old = text++;
  let big: any = say(trace, 9n);
  big++;
  let missing: any = say(trace, undefined);
  const none = missing--;
  return [before, o.v, old, text, big, none, missing, trace];
});
export const args = [];
