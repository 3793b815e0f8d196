import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = {};
  let last: any;
  for ([o[say(trace, 'key')], last = say(trace, 'default')] of [[1], [2, 3]] as any[]) say(trace, last);
  for ({ [say(trace, 'k')]: o.k = say(trace, 'none') } of [{ k: 4 }, {}] as any[]) trace.push(o.k);
  return { o, last, trace };
});
export const args = [];
