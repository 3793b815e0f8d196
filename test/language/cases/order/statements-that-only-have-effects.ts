import { task } from 'mgr-scheduler';

function leave(trace: string[], x: any): any {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('l' + String(x));
  return x;
}
export default task(function f() {
  const trace: string[] = [];
  const o = {
    get g() {
      trace.push('get');
      return 1;
    },
  };
  const v = { valueOf: () => (trace.push('value of'), 1) };
  leave(trace, 1) + (v as any);
  leave(trace, o).g;
  [leave(trace, 2), o.g];
  `${leave(trace, 3)}${o.g}`;
  leave(trace, v) < 5;
  -leave(trace, v);
  return trace;
});
export const args = [];
