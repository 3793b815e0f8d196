import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const first: any = { v: 1 };
  let o = first;
  const replace = (x: number): number => { o = { v: 100 }; return say(trace, x); };
  o.v = replace(2);
  o.v += replace(3);
  o['v'] ||= replace(4);
  return [first.v, o.v, trace];
});
export const args = [];
