import { task } from 'mgr-scheduler';

function n(trace: string[], x: number): number {
  for (let i = 0; i < +'2'; i++) trace.push('n' + x);
  return x;
}
export default task(function f() {
  const trace: string[] = [];
  const a = new Array(n(trace, 3)).fill(n(trace, 7));
  const d = new Date(Date.UTC(n(trace, 2020), n(trace, 1), n(trace, 29)));
  const m = new Map([[n(trace, 1), n(trace, 2)]]);
  const e = new RangeError('bad ' + n(trace, 5), { cause: n(trace, 6) });
  return { a, d, m, e, trace };
});
export const args = [];
